import { lokiMetrics } from '../../src/components/loki/signals';
import { above, seconds } from '../../src/promql';
import { alert } from '../alert';
import { jobsOf } from './jobs';
import { sinceSuccess } from './since-success';

export const lokiCompactionStale = alert(
  'LokiCompactionStale',
  {
    severity: 'warning',
    for: '15m',
    /** Time without a compaction of the index; one is due every ten minutes. */
    threshold: seconds(3 * 3600),
    /** Time whose newest answer counts: it bridges a scrape that fails. */
    window: '5m',
  },
  ({ threshold, window }, context) => {
    const job = jobsOf(context, lokiMetrics.compactionTime);
    if (job === undefined) return undefined;
    return {
      when: above(sinceSuccess(lokiMetrics.compactionTime, job, window), threshold),
      summary: 'Loki does not compact its index.',
      description:
        '{{ $labels.job }} compacted its index {{ $value | humanizeDuration }} ago, or never since: queries get slow, and old logs are kept.',
    };
  },
);
