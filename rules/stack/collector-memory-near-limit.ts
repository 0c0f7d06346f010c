import { collectorMetrics } from '../../src/components/collector/signals';
import { above, ratio } from '../../src/promql';
import { alert } from '../alert';
import { jobsOf } from './jobs';
import { memoryUse } from './memory-use';

export const collectorMemoryNearLimit = alert(
  'CollectorMemoryNearLimit',
  {
    severity: 'warning',
    for: '10m',
    keepFiringFor: '10m',
    /** Share of the memory at which the collector is killed; from 0.6 on it begins to refuse telemetry. */
    threshold: ratio(0.85),
    /** Time whose largest use counts: it bridges a scrape that fails. */
    window: '5m',
  },
  ({ threshold, window }, context) => {
    const job = jobsOf(context, collectorMetrics.limiterRefusedSpans);
    if (job === undefined) return undefined;
    return {
      when: above(memoryUse(job, window), threshold),
      summary: 'A collector is about to be killed for its memory.',
      description:
        '{{ $labels.pod }} ({{ $labels.job }}) uses {{ $value | humanizePercentage }} of the memory that it may use: killed, it forgets what it has not counted.',
    };
  },
);
