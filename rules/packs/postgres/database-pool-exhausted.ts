import { postgresMetrics } from '../../../src/catalogue/exporters/postgres';
import { above, atLeast, divide, lastOverTime, max, ratio, select, sum } from '../../../src/promql';
import { alert } from '../../alert';
import { BY_SERVER } from './server';

export const databasePoolExhausted = alert(
  'DatabasePoolExhausted',
  {
    severity: 'critical',
    for: '2m',
    keepFiringFor: '5m',
    /** Share of the connections that is taken. The last three of a hundred are kept for administrators. */
    threshold: ratio(0.95),
  },
  ({ threshold }) => {
    const taken = sum(lastOverTime(select(postgresMetrics.pgBackends), '5m'), BY_SERVER);
    const allowed = max(lastOverTime(select(postgresMetrics.pgMaxConnections), '5m'), BY_SERVER);
    return {
      when: atLeast(divide(taken, above(allowed, 0)), threshold),
      summary: 'A database has hardly a connection left.',
      description:
        '{{ $value | humanizePercentage }} of the connections of {{ $labels.instance }} ({{ $labels.job }}) are taken; new ones are refused.',
    };
  },
);
