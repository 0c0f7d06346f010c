import { lokiMetrics } from '../../src/components/loki/signals';
import { above, and, atLeast, counted, increase, ratio, select, sum, share } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { BY_POD } from './labels';

export const lokiFlushFailing = alert(
  'LokiFlushFailing',
  {
    severity: 'warning',
    for: '15m',
    keepFiringFor: '10m',
    criticalAfter: '2h',
    /** Share of the attempts to write chunks to the store that fail. */
    threshold: ratio(0.1),
    /** What the share is of: the attempts in it. */
    window: '15m',
    /** Attempts that there must have been in the window. */
    atLeastAttempts: 10,
  },
  ({ threshold, window, atLeastAttempts }) => {
    const tried = sum(increase(select(lokiMetrics.flushRequests), window), BY_POD);
    const failed = sum(increase(select(lokiMetrics.flushFailures), window), BY_POD);
    return {
      when: and(above(share(failed, tried), threshold), atLeast(tried, counted(atLeastAttempts))),
      summary: 'Loki cannot write logs to its store.',
      description: `{{ $value | humanizePercentage }} of the attempts of {{ $labels.pod }} to write chunks failed within ${spoken(window)}: logs pile up in its memory and on its disk.`,
    };
  },
);
