import { postgresMetrics } from '../../../src/catalogue/exporters/postgres';
import { above, and, equals, lastOverTime, max, minOverTime, seconds, select } from '../../../src/promql';
import { alert } from '../../alert';
import { BY_SERVER } from './server';

export const databaseReplicationLag = alert(
  'DatabaseReplicationLag',
  {
    severity: 'warning',
    for: '5m',
    criticalAfter: '1h',
    /** How far a replica is behind. */
    threshold: seconds(120),
  },
  ({ threshold }) => ({
    when: and(
      above(max(minOverTime(select(postgresMetrics.pgReplicationLag), '5m'), BY_SERVER), threshold),
      equals(max(lastOverTime(select(postgresMetrics.pgIsReplica), '5m'), BY_SERVER), 1),
    ),
    summary: 'A replica of a database is behind.',
    description:
      '{{ $labels.instance }} ({{ $labels.job }}) is {{ $value | humanizeDuration }} behind its primary: what is read there is old.',
  }),
);
