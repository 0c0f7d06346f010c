import { counter, gauge } from '../metric';

// Read in the documentation and source of postgres_exporter 0.15 and later; no test runs it.

/** What `postgres_exporter` tells with the collectors that are on by default. One scrape target is one server. */
export const postgresMetrics = {
  pgUp: gauge('pg_up', { unit: 'boolean', help: '1 when the exporter could connect to the server, else 0.' }),
  pgMaxConnections: gauge('pg_settings_max_connections', {
    unit: 'count',
    help: 'Connections that the server allows.',
    labels: ['server'],
  }),
  pgBackends: gauge('pg_stat_database_numbackends', {
    unit: 'count',
    help: 'Connections to a database.',
    labels: ['datid', 'datname'],
  }),
  pgActivity: gauge('pg_stat_activity_count', {
    unit: 'count',
    help: 'Connections to a database, by what they do (`active`, `idle`, `idle in transaction`, …).',
    labels: ['server', 'datname', 'state', 'usename', 'application_name', 'backend_type', 'wait_event_type'],
  }),
  pgLongestTransaction: gauge('pg_stat_activity_max_tx_duration', {
    unit: 'seconds',
    help: 'How long the oldest transaction has been open, by state.',
    labels: ['server', 'datname', 'state', 'usename', 'application_name', 'backend_type', 'wait_event_type'],
  }),
  pgDeadlocks: counter('pg_stat_database_deadlocks', {
    unit: 'count',
    help: 'Transactions that were ended because each waited for another.',
    labels: ['datid', 'datname'],
  }),
  pgCommits: counter('pg_stat_database_xact_commit', {
    unit: 'count',
    help: 'Transactions that were committed.',
    labels: ['datid', 'datname'],
  }),
  pgRollbacks: counter('pg_stat_database_xact_rollback', {
    unit: 'count',
    help: 'Transactions that were rolled back.',
    labels: ['datid', 'datname'],
  }),
  pgReplicationLag: gauge('pg_replication_lag_seconds', {
    unit: 'seconds',
    help: 'How far a replica is behind its primary; 0 on the primary.',
  }),
  pgIsReplica: gauge('pg_replication_is_replica', { unit: 'boolean', help: '1 on a replica, else 0.' }),
  pgDatabaseSize: gauge('pg_database_size_bytes', {
    unit: 'bytes',
    help: 'Space that a database takes.',
    labels: ['datname'],
  }),
} as const;
