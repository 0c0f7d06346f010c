import { lokiMetrics } from '../../src/components/loki/signals';
import { above, max, maxOverTime, select } from '../../src/promql';
import { alert } from '../alert';
import { BY_JOB } from './labels';

export const lokiRingUnhealthy = alert(
  'LokiRingUnhealthy',
  {
    severity: 'warning',
    for: '15m',
    /** Time whose worst answer counts: it bridges a scrape that fails. */
    window: '5m',
  },
  ({ window }) => ({
    when: above(
      max(maxOverTime(select(lokiMetrics.ringMembers, { state: 'Unhealthy' }), window), {
        by: [...BY_JOB.by, 'name'],
      }),
      0,
    ),
    summary: 'Loki misses some of its own replicas.',
    description:
      '{{ $value | humanize }} replicas in the ring {{ $labels.name }} of {{ $labels.job }} are not heard of: with too few left nothing is written.',
  }),
);
