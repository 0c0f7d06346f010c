import { above, and, countOverTime, divide, labelReplace, max, offset, ratio, recorded } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { firingAlerts, firingToActOn } from './alert-load';
import { watchdog } from './watchdog';

export const alertIgnored = alert(
  'AlertIgnored',
  {
    severity: 'warning',
    for: '2h',
    keepFiringFor: '1d',
    /** Share of the time in which the alert fires: nobody acts on one that fires most of it. */
    threshold: ratio(0.5),
    /** What the share is of; nothing is said before so much time is known. */
    window: '7d',
  },
  ({ threshold, window }) => {
    // It fires all the time: as often as anything could.
    const always = recorded(firingAlerts, { alertname: watchdog.name });
    const fired = divide(countOverTime(firingToActOn, window), countOverTime(always, window), {
      on: [],
      groupLeft: [],
    });
    return {
      records: [firingAlerts],
      when: and(
        above(max(labelReplace(fired, 'subject', '$1', 'alertname', '(.*)'), { by: ['subject'] }), threshold),
        offset(recorded(firingAlerts), window),
        { on: [] },
      ),
      summary: 'An alert fires most of the time.',
      description: `{{ $labels.subject }} fired during {{ $value | humanizePercentage }} of the last ${spoken(window)}: mend what it says, or change what it asks for.`,
    };
  },
);
