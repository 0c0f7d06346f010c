import { counter, gauge, histogram } from '../../catalogue/metric';
import { otelcolMetrics } from '../../catalogue/otelcol';

// The tests run 2.13; that 2.20 has the same names for its stores was read in its source.

/** Which store: its name in the configuration, its program, and what it holds. */
const STORE = ['name', 'kind', 'role'] as const;

const badgerFree = (of: string, help: string) =>
  gauge(`jaeger_storage_badger_${of}_log_bytes_available`, { unit: 'bytes', help, labels: STORE });

/** What Jaeger exposes about its stores. */
const storing = {
  reads: counter('jaeger_storage_requests_total', {
    unit: 'count',
    help: 'Reads of the store of traces, by operation and result (ok, err).',
    labels: [...STORE, 'operation', 'result'],
  }),
  readDuration: histogram('jaeger_storage_latency_seconds', {
    unit: 'seconds',
    help: 'How long reads of the store of traces took, by operation and result (ok, err).',
    labels: [...STORE, 'operation', 'result'],
  }),
  valuesFree: badgerFree('value', 'Free space where the spans are, as of the last maintenance, every five minutes.'),
  keysFree: badgerFree('key', 'Free space where the index is, as of the last maintenance, every five minutes.'),
  keysSize: gauge('jaeger_storage_badger_size_bytes_lsm', {
    unit: 'bytes',
    help: 'Size of the index on disk.',
    labels: STORE,
  }),
  valuesSize: gauge('jaeger_storage_badger_size_bytes_vlog', {
    unit: 'bytes',
    help: 'Size of the files with spans; they are made larger than what is in them.',
    labels: STORE,
  }),
} as const;

/** What Jaeger exposes about itself, as far as people and rules want to know it. */
export const jaegerMetrics = {
  accepted: otelcolMetrics.acceptedSpans,
  refused: otelcolMetrics.refusedSpans,
  stored: otelcolMetrics.sentSpans,
  notStored: otelcolMetrics.sendFailedSpans,
  notQueued: otelcolMetrics.notQueuedSpans,
  queueSize: otelcolMetrics.queueSize,
  queueCapacity: otelcolMetrics.queueCapacity,
  cpu: otelcolMetrics.cpu,
  memory: otelcolMetrics.memory,
  heap: otelcolMetrics.heap,
  uptime: otelcolMetrics.uptime,
  requestDuration: histogram('http_server_request_duration_seconds', {
    unit: 'seconds',
    help: 'How long requests to the interface and to OTLP over HTTP took.',
    labels: [
      'http_request_method',
      'http_response_status_code',
      'http_route',
      'network_protocol_name',
      'network_protocol_version',
      'server_address',
      'server_port',
      'url_scheme',
    ],
  }),
  ...storing,
} as const;
