import { lokiMetrics } from '../../src/components/loki/signals';
import { above, and, atLeast, counted, divide, increase, ratio, select, sum } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { BY_JOB } from './labels';

const BY_REASON = { by: [...BY_JOB.by, 'reason'] } as const;

export const logLinesDiscarded = alert(
  'LogLinesDiscarded',
  {
    severity: 'warning',
    for: '10m',
    keepFiringFor: '10m',
    /** Share of the lines that Loki refuses. */
    threshold: ratio(0.001),
    /** What the share is of: the lines that came in it. */
    window: '15m',
    /** Lines that must have been refused in the window: a few old ones after a restart are no trouble. */
    atLeastLines: 20,
  },
  ({ threshold, window, atLeastLines }) => {
    const refused = sum(increase(select(lokiMetrics.discarded), window), BY_REASON);
    const received = sum(increase(select(lokiMetrics.linesReceived), window), BY_JOB);
    return {
      when: and(
        above(divide(refused, above(received, 0), { on: BY_JOB.by, groupLeft: [] }), threshold),
        atLeast(refused, counted(atLeastLines)),
      ),
      summary: 'Loki discards log lines.',
      description: `Loki ({{ $labels.job }}) refused {{ $value | humanizePercentage }} of the lines within ${spoken(window)} because of {{ $labels.reason }}. They are lost.`,
    };
  },
);
