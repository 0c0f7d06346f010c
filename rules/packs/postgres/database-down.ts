import { postgresMetrics } from '../../../src/catalogue/exporters/postgres';
import { equals, max, maxOverTime, select } from '../../../src/promql';
import { alert } from '../../alert';
import { spoken } from '../../words';
import { BY_SERVER } from './server';

export const databaseDown = alert(
  'DatabaseDown',
  {
    severity: 'critical',
    for: '1m',
    /** How long every attempt to connect must have failed. */
    window: '3m',
  },
  ({ window }) => ({
    when: equals(max(maxOverTime(select(postgresMetrics.pgUp), window), BY_SERVER), 0),
    summary: 'A database cannot be reached.',
    description: `The exporter has not got into {{ $labels.instance }} ({{ $labels.job }}) for ${spoken(window)}.`,
  }),
);
