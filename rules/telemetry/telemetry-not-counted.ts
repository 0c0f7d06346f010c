import { collectorMetrics } from '../../src/components/collector/signals';
import { above, and, atLeast, counted, divide, increase, not, ratio, select, sum } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { BY_JOB } from './labels';

export const telemetryNotCounted = alert(
  'TelemetryNotCounted',
  {
    severity: 'warning',
    for: '5m',
    keepFiringFor: '15m',
    criticalAfter: '1h',
    /** Share of the points that the ledger refused for one reason. */
    threshold: ratio(0.001),
    /** What the share is of: the points that reached the ledger in it. */
    window: '30m',
    /** Points that must have been refused in the window: one of few says nothing. */
    atLeastPoints: 10,
  },
  ({ threshold, window, atLeastPoints }) => {
    const all = sum(increase(select(collectorMetrics.deltaPoints), window), BY_JOB);
    const refused = sum(increase(select(collectorMetrics.deltaPoints, { error: not('') }), window), {
      by: [...BY_JOB.by, 'error'],
    });
    return {
      when: and(
        above(divide(refused, above(all, 0), { on: BY_JOB.by, groupLeft: [] }), threshold),
        atLeast(refused, counted(atLeastPoints)),
      ),
      summary: 'The ledger does not count all that arrives.',
      description: `{{ $value | humanizePercentage }} of the points that reached the ledger of {{ $labels.job }} within ${spoken(window)} were refused ({{ $labels.error }}): tokens, money and calls are missing in every sum.`,
    };
  },
);
