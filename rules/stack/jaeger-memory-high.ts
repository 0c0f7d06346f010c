import { above, ratio } from '../../src/promql';
import { alert } from '../alert';
import { jaegerJob } from './jaeger';
import { memoryUse } from './memory-use';

export const jaegerMemoryHigh = alert(
  'JaegerMemoryHigh',
  {
    severity: 'warning',
    for: '10m',
    keepFiringFor: '10m',
    /** Share of the memory at which Jaeger is killed; from 0.6 on it begins to refuse spans. */
    threshold: ratio(0.85),
    /** Time whose largest use counts: it bridges a scrape that fails. */
    window: '5m',
  },
  ({ threshold, window }, context) => {
    const job = jaegerJob(context);
    if (job === undefined) return undefined;
    return {
      when: above(memoryUse(job, window), threshold),
      summary: 'Jaeger is about to be killed for its memory.',
      description:
        '{{ $labels.pod }} uses {{ $value | humanizePercentage }} of the memory that it may use: killed, it loses the spans in its queue.',
    };
  },
);
