import { counter, gauge, histogram } from '../../../catalogue/metric';

/** What Loki exposes about its store: the index, its compaction, retention, deletion; `boltdb` is in names only. */
export const storingMetrics = {
  compactorRunning: gauge('loki_boltdb_shipper_compactor_running', {
    unit: 'boolean',
    help: '1 where the compactor runs; over all replicas it must be one.',
  }),
  compactions: counter('loki_boltdb_shipper_compact_tables_operation_total', {
    unit: 'count',
    help: 'Compactions of the index, by status.',
    labels: ['status'],
  }),
  compactionTime: gauge('loki_boltdb_shipper_compact_tables_operation_last_successful_run_timestamp_seconds', {
    unit: 'timestamp',
    help: 'When the index was compacted last; 0 until the first time.',
  }),
  compactionDuration: gauge('loki_boltdb_shipper_compact_tables_operation_duration_seconds', {
    unit: 'seconds',
    help: 'How long the last compaction of the index took.',
  }),
  retentions: counter('loki_compactor_apply_retention_operation_total', {
    unit: 'count',
    help: 'Runs that mark old lines for deletion, by status.',
    labels: ['status'],
  }),
  retentionTime: gauge('loki_compactor_apply_retention_last_successful_run_timestamp_seconds', {
    unit: 'timestamp',
    help: 'When old lines were marked for deletion last; 0 until the first time.',
  }),
  deletionsPending: gauge('loki_compactor_pending_delete_requests_count', {
    unit: 'count',
    help: 'Requests to delete lines that are due and not done.',
  }),
  oldestDeletion: gauge('loki_compactor_oldest_pending_delete_request_age_seconds', {
    unit: 'seconds',
    help: 'How long the oldest request to delete lines has been due.',
  }),
  indexBuilds: counter('loki_tsdb_build_index_attempts_total', {
    unit: 'count',
    help: 'Attempts to build the index, by status.',
    labels: ['component', 'source', 'status'],
  }),
  indexUploads: counter('loki_tsdb_shipper_tables_upload_operation_total', {
    unit: 'count',
    help: 'Attempts to put the index into the store, by status.',
    labels: ['component', 'status'],
  }),
  walTruncations: counter('loki_tsdb_wal_truncation_attempts_total', {
    unit: 'count',
    help: "Attempts to cut the index's log on disk, by status.",
    labels: ['component', 'status'],
  }),
  storeOperations: histogram('loki_objstore_bucket_operation_duration_seconds', {
    unit: 'seconds',
    help: 'How long operations on the object store took; only where there is one.',
    labels: ['bucket', 'operation'],
  }),
  storeFailures: counter('loki_objstore_bucket_operation_failures_total', {
    unit: 'count',
    help: 'Operations on the object store that failed; only where there is one.',
    labels: ['bucket', 'operation'],
  }),
} as const;
