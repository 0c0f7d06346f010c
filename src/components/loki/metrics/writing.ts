import { counter, gauge } from '../../../catalogue/metric';

/** What Loki exposes about lines on their way in: received, refused, held in memory, written out. */
export const writingMetrics = {
  bytesReceived: counter('loki_distributor_bytes_received_total', {
    unit: 'bytes',
    help: 'Log bytes received, structured metadata included.',
    labels: ['tenant', 'format', 'policy', 'retention_hours', 'is_internal_stream'],
  }),
  linesReceived: counter('loki_distributor_lines_received_total', {
    unit: 'count',
    help: 'Log lines received.',
    labels: ['tenant', 'format', 'policy', 'is_internal_stream'],
  }),
  discarded: counter('loki_discarded_samples_total', {
    unit: 'count',
    help: 'Log lines refused, by reason; they are lost.',
    labels: ['reason', 'tenant', 'format', 'policy', 'retention_hours'],
  }),
  discardedBytes: counter('loki_discarded_bytes_total', {
    unit: 'bytes',
    help: 'Log bytes refused, by reason; they are lost.',
    labels: ['reason', 'tenant', 'format', 'policy', 'retention_hours'],
  }),
  mutated: counter('loki_mutated_samples_total', {
    unit: 'count',
    help: 'Log lines that were changed on the way in, by reason; long ones are cut.',
    labels: ['reason', 'truncated'],
  }),
  appends: counter('loki_distributor_ingester_appends_total', {
    unit: 'count',
    help: 'Batches of lines passed to ingesters.',
    labels: ['ingester'],
  }),
  appendTimeouts: counter('loki_distributor_ingester_append_timeouts_total', {
    unit: 'count',
    help: 'Batches of lines that an ingester did not take in time.',
    labels: ['ingester'],
  }),
  streams: gauge('loki_ingester_memory_streams', {
    unit: 'count',
    help: 'Streams with data in memory.',
    labels: ['tenant'],
  }),
  streamsCreated: counter('loki_ingester_streams_created_total', {
    unit: 'count',
    help: 'Streams that were new.',
    labels: ['tenant'],
  }),
  chunks: gauge('loki_ingester_memory_chunks', { unit: 'count', help: 'Chunks in memory.' }),
  flushed: counter('loki_ingester_chunks_flushed_total', {
    unit: 'count',
    help: 'Chunks written to the store, by reason.',
    labels: ['reason'],
  }),
  flushRequests: counter('loki_ingester_chunks_flush_requests_total', {
    unit: 'count',
    help: 'Attempts to write chunks to the store.',
  }),
  flushFailures: counter('loki_ingester_chunks_flush_failures_total', {
    unit: 'count',
    help: 'Attempts to write chunks to the store that failed; they are tried again.',
  }),
  flushQueue: gauge('loki_ingester_flush_queue_length', {
    unit: 'count',
    help: 'Streams that wait to be written to the store.',
  }),
  walDiskFull: counter('loki_ingester_wal_disk_full_failures_total', {
    unit: 'count',
    help: 'Writes to the log on disk that failed because the disk is full.',
  }),
  walDiskUse: gauge('loki_ingester_wal_disk_usage_percent', {
    unit: 'ratio',
    help: 'Share of the disk with the log that is in use, 0 to 1.',
  }),
  walCorruptions: counter('loki_ingester_wal_corruptions_total', {
    unit: 'count',
    help: 'Damage found in the log on disk.',
    labels: ['type'],
  }),
  walReplaying: gauge('loki_ingester_wal_replay_active', {
    unit: 'boolean',
    help: '1 while the log on disk is read after a start, else 0.',
  }),
  walReplayDuration: gauge('loki_ingester_wal_replay_duration_seconds', {
    unit: 'seconds',
    help: 'How long the log on disk took to be read after the start.',
  }),
  checkpointsFailed: counter('loki_ingester_checkpoint_creations_failed_total', {
    unit: 'count',
    help: 'Checkpoints of the log on disk that could not be written.',
  }),
} as const;
