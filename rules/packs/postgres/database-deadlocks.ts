import { postgresMetrics } from '../../../src/catalogue/exporters/postgres';
import { atLeast, counted, increase, select, sum } from '../../../src/promql';
import { alert } from '../../alert';
import { spoken } from '../../words';
import { BY_SERVER } from './server';

export const databaseDeadlocks = alert(
  'DatabaseDeadlocks',
  {
    severity: 'warning',
    for: '5m',
    keepFiringFor: '15m',
    /** Transactions that were ended because each waited for another. */
    threshold: counted(10),
    /** Within which time. */
    window: '15m',
  },
  ({ threshold, window }) => ({
    when: atLeast(
      sum(increase(select(postgresMetrics.pgDeadlocks), window), {
        by: [...BY_SERVER.by, 'datname'],
      }),
      threshold,
    ),
    summary: 'Transactions of a database block each other.',
    description: `{{ $value | humanize }} deadlocks in {{ $labels.datname }} on {{ $labels.instance }} ({{ $labels.job }}) within ${spoken(window)}.`,
  }),
);
