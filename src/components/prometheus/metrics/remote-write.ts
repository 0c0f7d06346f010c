import { counter, gauge, histogram } from '../../../catalogue/metric';

/** Which endpoint: each has a queue of its own. */
const ENDPOINT = ['remote_name', 'url'] as const;

/** What Prometheus exposes about each store that it writes to besides its own; only where there is one. */
export const remoteWriteMetrics = {
  remoteSamples: counter('prometheus_remote_storage_samples_total', {
    unit: 'count',
    help: 'Samples that were sent to a remote store.',
    labels: ENDPOINT,
  }),
  remoteSamplesFailed: counter('prometheus_remote_storage_samples_failed_total', {
    unit: 'count',
    help: 'Samples that a remote store refused for good; they are lost there.',
    labels: ENDPOINT,
  }),
  remoteSamplesRetried: counter('prometheus_remote_storage_samples_retried_total', {
    unit: 'count',
    help: 'Samples that had to be sent again.',
    labels: ENDPOINT,
  }),
  remoteSamplesDropped: counter('prometheus_remote_storage_samples_dropped_total', {
    unit: 'count',
    help: 'Samples that were not sent, by reason: too old, or of a series that is gone.',
    labels: [...ENDPOINT, 'reason'],
  }),
  remotePending: gauge('prometheus_remote_storage_samples_pending', {
    unit: 'count',
    help: 'Samples that wait to be sent to a remote store.',
    labels: ENDPOINT,
  }),
  remoteShards: gauge('prometheus_remote_storage_shards', {
    unit: 'count',
    help: 'Connections over which samples are sent.',
    labels: ENDPOINT,
  }),
  remoteShardsDesired: gauge('prometheus_remote_storage_shards_desired', {
    unit: 'count',
    help: 'Connections that would be needed to keep up.',
    labels: ENDPOINT,
  }),
  remoteShardsMax: gauge('prometheus_remote_storage_shards_max', {
    unit: 'count',
    help: 'Connections that there may be.',
    labels: ENDPOINT,
  }),
  remoteNewest: gauge('prometheus_remote_storage_queue_highest_timestamp_seconds', {
    unit: 'timestamp',
    help: 'Time of the newest sample that was put into the queue.',
    labels: ENDPOINT,
  }),
  remoteSentNewest: gauge('prometheus_remote_storage_queue_highest_sent_timestamp_seconds', {
    unit: 'timestamp',
    help: 'Time of the newest sample that the remote store took.',
    labels: ENDPOINT,
  }),
  remoteBytes: counter('prometheus_remote_storage_bytes_total', {
    unit: 'bytes',
    help: 'Bytes of samples that were sent, compressed.',
    labels: ENDPOINT,
  }),
  remoteDuration: histogram('prometheus_remote_storage_sent_batch_duration_seconds', {
    unit: 'seconds',
    help: 'How long a remote store took to take a batch.',
    labels: ENDPOINT,
  }),
} as const;
