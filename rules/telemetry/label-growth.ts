import { telemetryFolded } from '../../src/catalogue/telemetry';
import { above, atLeast, counted, divide, increase, not, ratio, select, sum } from '../../src/promql';
import { alert } from '../alert';
import { CLIENT, records } from './records';

export const labelGrowth = alert(
  'LabelGrowth',
  {
    severity: 'info',
    for: '15m',
    keepFiringFor: '1h',
    /** Share of a client's records of which a label was too varied to keep. */
    threshold: ratio(0.01),
    /** What the share is of: the records that came in it. */
    window: '1h',
    /** Records that must have come in the window. */
    atLeastRecords: 200,
  },
  ({ threshold, window, atLeastRecords }) => {
    const folded = select(telemetryFolded, { client: not('other') });
    const all = sum(increase(records, window), { by: CLIENT });
    return {
      when: above(
        divide(sum(increase(folded, window), { by: [...CLIENT, 'label'] }), atLeast(all, counted(atLeastRecords)), {
          on: CLIENT,
          groupLeft: [],
        }),
        threshold,
      ),
      summary: 'A label of a client has too many values.',
      description:
        'Of {{ $value | humanizePercentage }} of the records of {{ $labels.client }} the label {{ $labels.label }} is counted as `other`: the client puts an id or a path where a name belongs.',
    };
  },
);
