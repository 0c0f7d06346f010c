import { collectorMetrics } from '../../src/components/collector/signals';
import { above, divide, max, maxOverTime, ratio, select } from '../../src/promql';
import { alert } from '../alert';
import { BY_POD } from './labels';

export const ledgerNearlyFull = alert(
  'LedgerNearlyFull',
  {
    severity: 'warning',
    for: '15m',
    /** Share of the room for series that is taken. */
    threshold: ratio(0.8),
  },
  ({ threshold }) => ({
    when: above(
      divide(
        max(maxOverTime(select(collectorMetrics.deltaStreams), '5m'), BY_POD),
        above(max(maxOverTime(select(collectorMetrics.deltaStreamsMax), '5m'), BY_POD), 0),
      ),
      threshold,
    ),
    summary: 'The ledger has nearly no room for new series.',
    description:
      'The ledger of {{ $labels.pod }} has {{ $value | humanizePercentage }} of the series that it can hold; when it is full, new teams, models and tools are not counted.',
  }),
);
