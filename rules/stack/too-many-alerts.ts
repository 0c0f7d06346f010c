import { above, and, avgOverTime, counted, offset, recorded } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { alertLoad, firingAlerts } from './alert-load';

export const tooManyAlerts = alert(
  'TooManyAlerts',
  {
    severity: 'warning',
    for: '1h',
    /** Alerts, critical or warning, that fire at the same time on average: more than people can look after. */
    threshold: counted(10),
    /** Time of which the mean is taken; nothing is said before so much is known. */
    window: '1d',
  },
  ({ threshold, window }) => {
    const load = recorded(alertLoad);
    return {
      records: [firingAlerts, alertLoad],
      when: and(above(avgOverTime(load, window), threshold), offset(load, window)),
      summary: 'More alerts fire than people can look after.',
      description: `On average {{ $value | printf "%.1f" }} alerts were firing at the same time over ${spoken(window)}.`,
    };
  },
);
