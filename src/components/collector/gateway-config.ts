import type { Duration, Size } from 'cdk8s';
import { type SecretKey, secretFile } from '../../kubernetes/secret-key';
import type { NativeConfig, Sink } from '../contracts';
import { goDuration } from '../native/duration';
import { HEALTH_PORT, fileStorage, listen, memoryLimiter, queued, selfTelemetry } from './common';
import { type IngestTls, otlpReceiver } from './ingest';
import { type TailSampling, tailSampling } from './tail-sampling';

/** Kinds of telemetry, as OTLP divides it. */
export type TelemetryKind = 'metrics' | 'logs' | 'traces';

/** Processors that see everything between being received and being counted or sent on, in order. */
export interface Stage {
  /** The processors of this stage by id, `type/name`. */
  readonly processors: Readonly<Record<string, NativeConfig>>;
  /** Kinds of telemetry that pass the stage. @default all */
  readonly kinds?: readonly TelemetryKind[];
}

/** An OTLP endpoint outside the stack that gets a copy. */
export interface VendorSink extends Sink {
  readonly kinds: readonly TelemetryKind[];
}

export interface GatewaySettings {
  readonly logs?: Sink;
  readonly traces?: Sink;
  readonly vendors: readonly VendorSink[];
  readonly stages: readonly Stage[];
  readonly token?: SecretKey;
  readonly tls?: IngestTls;
  readonly tailSampling?: TailSampling;
  /** How much of everything is printed to the collector's own log. */
  readonly debug?: 'basic' | 'normal' | 'detailed';
  /** How long a series without new points stays on the scraped endpoint. */
  readonly seriesExpiry: Duration;
  /** What may wait for a backend that is away, for each backend. */
  readonly queue: Size;
}

export const GATEWAY_DATA = '/var/lib/otelcol';
export const GATEWAY_PORTS = { otlpGrpc: 4317, otlpHttp: 4318, ledger: 8889 } as const;

const QUEUE = 'file_storage/queue';

/** LLM work takes seconds to minutes: the connector's own buckets end at 15 s. */
const SPAN_BUCKETS = ['50ms', '100ms', '250ms', '500ms', '1s', '2s', '5s', '10s', '30s', '60s', '120s', '300s', '600s'];

export type GatewayConfig = ReturnType<typeof gatewayConfig>;

/** The gateway's own configuration file: OTLP in; a scraped endpoint, Loki, Jaeger and vendors out. */
export function gatewayConfig(settings: GatewaySettings) {
  const { vendors, debug, stages } = settings;
  const sinks: readonly VendorSink[] = [
    ...(settings.logs ? [{ ...settings.logs, kinds: ['logs'] as const }] : []),
    ...(settings.traces ? [{ ...settings.traces, kinds: ['traces'] as const }] : []),
    ...vendors,
  ];
  const exporters = (kind: TelemetryKind): string[] => [
    ...sinks.filter(({ kinds }) => kinds.includes(kind)).map(({ id }) => id),
    ...(debug === undefined ? [] : ['debug']),
  ];
  const processors = (kind: TelemetryKind): string[] => [
    'memory_limiter',
    ...stages.filter(({ kinds }) => kinds?.includes(kind) ?? true).flatMap((stage) => Object.keys(stage.processors)),
  ];
  const extensions = { health_check: { endpoint: listen(HEALTH_PORT) }, [QUEUE]: fileStorage(`${GATEWAY_DATA}/queue`) };
  const authenticator = settings.token && { 'bearertokenauth/ingest': { filename: secretFile(settings.token) } };
  const logs = exporters('logs');
  return {
    extensions: { ...extensions, ...authenticator },
    receivers: { otlp: otlpReceiver(GATEWAY_PORTS, settings.tls, authenticator && 'bearertokenauth/ingest') },
    processors: {
      memory_limiter: memoryLimiter(),
      ...(Object.assign({}, ...stages.map((stage) => stage.processors)) as Record<string, NativeConfig>),
      delta_to_cumulative: { max_stale: goDuration(settings.seriesExpiry) },
      ...(settings.tailSampling && { tail_sampling: tailSampling(settings.tailSampling) }),
    },
    connectors: {
      span_metrics: {
        histogram: { unit: 'ms', explicit: { buckets: SPAN_BUCKETS } },
        exemplars: { enabled: true },
        metrics_flush_interval: '15s',
        metrics_expiration: goDuration(settings.seriesExpiry),
        resource_metrics_key_attributes: ['service.name'],
      },
      service_graph: { store: { ttl: '10s', max_items: 10_000 }, metrics_flush_interval: '15s' },
      ...(settings.tailSampling && { 'forward/sampling': {} }),
    },
    exporters: {
      prometheus: {
        endpoint: listen(GATEWAY_PORTS.ledger),
        // Exemplars exist only in the OpenMetrics format.
        enable_open_metrics: true,
        metric_expiration: goDuration(settings.seriesExpiry),
      },
      ...Object.fromEntries(sinks.map(({ id, exporter }) => [id, queued(exporter, QUEUE, settings.queue)])),
      ...(debug && { debug: { verbosity: debug } }),
    },
    service: {
      extensions: [...Object.keys(extensions), ...Object.keys(authenticator ?? {})],
      telemetry: selfTelemetry(),
      pipelines: {
        metrics: {
          receivers: ['otlp'],
          processors: [...processors('metrics'), 'delta_to_cumulative'],
          exporters: ['prometheus', ...exporters('metrics')],
        },
        'metrics/spans': {
          receivers: ['span_metrics', 'service_graph'],
          processors: ['memory_limiter'],
          exporters: ['prometheus'],
        },
        ...(logs.length > 0 && { logs: { receivers: ['otlp'], processors: processors('logs'), exporters: logs } }),
        ...tracePipelines(settings.tailSampling !== undefined, processors('traces'), exporters('traces')),
      },
    },
  };
}

/** Spans are counted before sampling and sent on after it. */
function tracePipelines(sampled: boolean, processors: string[], exporters: string[]): Record<string, NativeConfig> {
  const counted = ['span_metrics', 'service_graph'];
  if (!sampled || exporters.length === 0) {
    return { traces: { receivers: ['otlp'], processors, exporters: [...counted, ...exporters] } };
  }
  return {
    traces: { receivers: ['otlp'], processors, exporters: [...counted, 'forward/sampling'] },
    'traces/sampled': { receivers: ['forward/sampling'], processors: ['tail_sampling'], exporters },
  };
}
