import { counter, gauge, histogram } from '../../../catalogue/metric';

/** Samples of numbers and of native histograms are counted apart. */
const BY_TYPE = ['type'] as const;

/** What Prometheus exposes about its store: the head in memory, its log on disk, and the blocks that are made of it. */
export const storageMetrics = {
  samples: counter('prometheus_tsdb_head_samples_appended_total', {
    unit: 'count',
    help: 'Samples that were stored.',
    labels: BY_TYPE,
  }),
  series: gauge('prometheus_tsdb_head_series', { unit: 'count', help: 'Series in memory.' }),
  seriesCreated: counter('prometheus_tsdb_head_series_created_total', {
    unit: 'count',
    help: 'Series that were new.',
  }),
  samplesOutOfOrder: counter('prometheus_tsdb_out_of_order_samples_total', {
    unit: 'count',
    help: 'Samples thrown away because a newer one was there and old ones are not taken.',
    labels: BY_TYPE,
  }),
  samplesTooOld: counter('prometheus_tsdb_too_old_samples_total', {
    unit: 'count',
    help: 'Samples thrown away because they are older than the window for late ones.',
    labels: BY_TYPE,
  }),
  samplesOutOfBounds: counter('prometheus_tsdb_out_of_bound_samples_total', {
    unit: 'count',
    help: 'Samples thrown away because they are older than the head, where late ones are not taken.',
    labels: BY_TYPE,
  }),
  compactions: counter('prometheus_tsdb_compactions_total', { unit: 'count', help: 'Compactions that were run.' }),
  compactionsFailed: counter('prometheus_tsdb_compactions_failed_total', {
    unit: 'count',
    help: 'Compactions that failed; the head grows until one succeeds.',
  }),
  compactionDuration: histogram('prometheus_tsdb_compaction_duration_seconds', {
    unit: 'seconds',
    help: 'How long compactions took.',
  }),
  blockReloadsFailed: counter('prometheus_tsdb_reloads_failures_total', {
    unit: 'count',
    help: 'Times that the blocks on disk could not be read again.',
  }),
  headTruncationsFailed: counter('prometheus_tsdb_head_truncations_failed_total', {
    unit: 'count',
    help: 'Times that the head could not be cut after a compaction.',
  }),
  checkpointsFailed: counter('prometheus_tsdb_checkpoint_creations_failed_total', {
    unit: 'count',
    help: 'Checkpoints of the log that could not be written.',
  }),
  checkpointDeletionsFailed: counter('prometheus_tsdb_checkpoint_deletions_failed_total', {
    unit: 'count',
    help: 'Old checkpoints of the log that could not be deleted.',
  }),
  walCorruptions: counter('prometheus_tsdb_wal_corruptions_total', {
    unit: 'count',
    help: 'Damage found in the log on disk.',
  }),
  walWritesFailed: counter('prometheus_tsdb_wal_writes_failed_total', {
    unit: 'count',
    help: 'Writes to the log on disk that failed.',
  }),
  walTruncationsFailed: counter('prometheus_tsdb_wal_truncations_failed_total', {
    unit: 'count',
    help: 'Times that the log on disk could not be cut.',
  }),
  walSize: gauge('prometheus_tsdb_wal_storage_size_bytes', { unit: 'bytes', help: 'Size of the log on disk.' }),
  chunkCorruptions: counter('prometheus_tsdb_mmap_chunk_corruptions_total', {
    unit: 'count',
    help: "Damage found in the head's chunks on disk.",
  }),
  chunksSize: gauge('prometheus_tsdb_head_chunks_storage_size_bytes', {
    unit: 'bytes',
    help: "Size of the head's chunks on disk.",
  }),
  blocksSize: gauge('prometheus_tsdb_storage_blocks_bytes', { unit: 'bytes', help: 'Size of all blocks on disk.' }),
  retentionSize: gauge('prometheus_tsdb_retention_limit_bytes', {
    unit: 'bytes',
    help: 'Size at which the oldest blocks are deleted; 0 when there is no limit.',
  }),
  retentionTime: gauge('prometheus_tsdb_retention_limit_seconds', {
    unit: 'seconds',
    help: 'Age at which blocks are deleted.',
  }),
  sizeRetentions: counter('prometheus_tsdb_size_retentions_total', {
    unit: 'count',
    help: 'Times that blocks were deleted before their time because the size was reached.',
  }),
  oldestSample: gauge('prometheus_tsdb_lowest_timestamp_seconds', {
    unit: 'timestamp',
    help: 'Time of the oldest sample in the store.',
  }),
  exemplars: counter('prometheus_tsdb_exemplar_exemplars_appended_total', {
    unit: 'count',
    help: 'Exemplars that were stored.',
  }),
} as const;
