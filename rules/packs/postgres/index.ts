import { postgresMetrics } from '../../../src/catalogue/exporters/postgres';
import type { AlertGroup } from '../../alert';
import type { Pack, PackOptions } from '../pack';
import { databaseDeadlocks } from './database-deadlocks';
import { databaseDown } from './database-down';
import { databasePoolExhausted } from './database-pool-exhausted';
import { databaseReplicationLag } from './database-replication-lag';

const GROUP = {
  name: 'pack-postgres',
  service: 'resources',
  alerts: [databaseDown, databasePoolExhausted, databaseReplicationLag, databaseDeadlocks],
} as const satisfies AlertGroup;

/** Alerts about PostgreSQL, by what `postgres_exporter` tells: one scrape target for each server. */
export function postgres({ alerts = {} }: PackOptions<(typeof GROUP)['alerts'][number]> = {}): Pack {
  return { exporter: 'postgres_exporter', emits: Object.values(postgresMetrics), groups: [GROUP], changes: alerts };
}
