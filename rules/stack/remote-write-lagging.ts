import { prometheusMetrics } from '../../src/components/prometheus/signals';
import { above, max, maxOverTime, minus, seconds, select } from '../../src/promql';
import { alert } from '../alert';
import { BY_REMOTE_STORE } from './labels';

export const remoteWriteLagging = alert(
  'RemoteWriteLagging',
  {
    severity: 'warning',
    for: '15m',
    // The log on disk, from which it catches up, goes back two hours.
    criticalAfter: '1h',
    /** How far the newest sample that the store has may be behind the newest that there is. */
    threshold: seconds(120),
    /** Time whose newest samples are compared: it bridges a scrape that fails. */
    window: '5m',
  },
  ({ threshold, window }) => ({
    when: above(
      minus(
        max(maxOverTime(select(prometheusMetrics.remoteNewest), window), BY_REMOTE_STORE),
        max(maxOverTime(select(prometheusMetrics.remoteSentNewest), window), BY_REMOTE_STORE),
      ),
      threshold,
    ),
    summary: 'A remote store gets its samples late.',
    description:
      '{{ $labels.remote_name }} is {{ $value | humanizeDuration }} behind {{ $labels.pod }}: beyond about two hours samples are lost there.',
  }),
);
