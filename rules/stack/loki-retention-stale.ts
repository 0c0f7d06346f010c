import { lokiMetrics } from '../../src/components/loki/signals';
import { above, seconds } from '../../src/promql';
import { alert } from '../alert';
import { jobsOf } from './jobs';
import { sinceSuccess } from './since-success';

export const lokiRetentionStale = alert(
  'LokiRetentionStale',
  {
    severity: 'warning',
    for: '1h',
    /** Time without a run that marks old lines for deletion. */
    threshold: seconds(24 * 3600),
    /** Time whose newest answer counts: it bridges a scrape that fails. */
    window: '5m',
  },
  ({ threshold, window }, context) => {
    const job = jobsOf(context, lokiMetrics.retentionTime);
    if (job === undefined) return undefined;
    return {
      when: above(sinceSuccess(lokiMetrics.retentionTime, job, window), threshold),
      summary: 'Loki does not delete old logs.',
      description:
        '{{ $labels.job }} looked for old logs {{ $value | humanizeDuration }} ago, or never since: they are kept beyond their time, and fill the volume.',
    };
  },
);
