import { counter, gauge } from './metric';

const RECEIVER = ['receiver', 'transport'] as const;
/** An exporter over the network says where to. */
const EXPORTER = ['exporter', 'server_address', 'server_port', 'url_path'] as const;
const QUEUE = ['exporter', 'data_type'] as const;

/** The same three counts for each kind of telemetry. */
const received = (metric: 'accepted' | 'refused', items: 'spans' | 'log_records' | 'metric_points', help: string) =>
  counter(`otelcol_receiver_${metric}_${items}_total`, { unit: 'count', help, labels: RECEIVER });

const exported = (metric: 'sent' | 'send_failed', items: 'spans' | 'log_records' | 'metric_points', help: string) =>
  counter(`otelcol_exporter_${metric}_${items}_total`, { unit: 'count', help, labels: EXPORTER });

const notQueued = (items: 'spans' | 'log_records' | 'metric_points', help: string) =>
  counter(`otelcol_exporter_enqueue_failed_${items}_total`, { unit: 'count', help, labels: ['exporter'] });

/** What every program built of the OpenTelemetry Collector tells about itself: the gateway, the node agent, Jaeger. */
export const otelcolMetrics = {
  acceptedSpans: received('accepted', 'spans', 'Spans that were received and passed on.'),
  acceptedLogs: received('accepted', 'log_records', 'Log records that were received and passed on.'),
  acceptedPoints: received('accepted', 'metric_points', 'Points of metrics that were received and passed on.'),
  refusedSpans: received(
    'refused',
    'spans',
    'Spans that were sent back, because nothing behind the receiver took them.',
  ),
  refusedLogs: received(
    'refused',
    'log_records',
    'Log records that were sent back, because nothing behind the receiver took them.',
  ),
  refusedPoints: received(
    'refused',
    'metric_points',
    'Points of metrics that were sent back, because nothing behind the receiver took them.',
  ),
  sentSpans: exported('sent', 'spans', 'Spans that a backend took.'),
  sentLogs: exported('sent', 'log_records', 'Log records that a backend took.'),
  sentPoints: exported('sent', 'metric_points', 'Points of metrics that a backend took.'),
  sendFailedSpans: exported('send_failed', 'spans', 'Spans that a backend refused for good; they are lost.'),
  sendFailedLogs: exported('send_failed', 'log_records', 'Log records that a backend refused for good; they are lost.'),
  sendFailedPoints: exported(
    'send_failed',
    'metric_points',
    'Points of metrics that a backend refused for good; they are lost.',
  ),
  notQueuedSpans: notQueued('spans', 'Spans for which a full queue had no room.'),
  notQueuedLogs: notQueued('log_records', 'Log records for which a full queue had no room.'),
  notQueuedPoints: notQueued('metric_points', 'Points of metrics for which a full queue had no room.'),
  queueSize: gauge('otelcol_exporter_queue_size', {
    unit: 'count',
    help: "What waits for a backend, in the unit of the queue's bound: bytes in the gateway, batches in Jaeger.",
    labels: QUEUE,
  }),
  queueCapacity: gauge('otelcol_exporter_queue_capacity', {
    unit: 'count',
    help: "What can wait for a backend, in the unit of the queue's bound: bytes in the gateway, batches in Jaeger.",
    labels: QUEUE,
  }),
  processorIncoming: counter('otelcol_processor_incoming_items_total', {
    unit: 'count',
    help: 'Spans, log records and points that came to a processor.',
    labels: ['processor', 'otel_signal'],
  }),
  processorOutgoing: counter('otelcol_processor_outgoing_items_total', {
    unit: 'count',
    help: 'Spans, log records and points that left a processor.',
    labels: ['processor', 'otel_signal'],
  }),
  cpu: counter('otelcol_process_cpu_seconds_total', { unit: 'seconds', help: 'Processor time that the program used.' }),
  memory: gauge('otelcol_process_memory_rss_bytes', { unit: 'bytes', help: 'Memory of the program that is in RAM.' }),
  heap: gauge('otelcol_process_runtime_heap_alloc_bytes', {
    unit: 'bytes',
    help: 'Memory that objects in use occupy.',
  }),
  uptime: counter('otelcol_process_uptime_seconds_total', {
    unit: 'seconds',
    help: 'How long the program has been running; a fall is a restart.',
  }),
} as const;
