import type { Duration } from 'cdk8s';
import type { NativeConfig } from '../contracts';
import { goDuration } from '../native/duration';
import { selfMetricsReader } from '../native/self-metrics';

export interface JaegerSettings {
  /** How long traces are kept. */
  readonly retention: Duration;
  /** Address of a Prometheus with span metrics, for the Monitor tab. @default the tab stays empty */
  readonly prometheusUrl?: string;
}

/** Folder of the volume. */
export const JAEGER_DATA = '/var/lib/jaeger';
export const JAEGER_PORTS = {
  otlpGrpc: 4317,
  otlpHttp: 4318,
  query: 16686,
  queryGrpc: 16685,
  metrics: 8888,
  health: 13133,
} as const;

const listen = (port: number): string => `0.0.0.0:${port}`;

export type JaegerConfig = ReturnType<typeof jaegerConfig>;

/** Jaeger's own configuration file: collector and query in one pod, because only one process can open badger. */
export function jaegerConfig({ retention, prometheusUrl }: JaegerSettings) {
  const spanMetrics: NativeConfig =
    prometheusUrl === undefined
      ? {}
      : {
          metric_backends: {
            span_metrics: {
              prometheus: { endpoint: prometheusUrl, normalize_calls: true, normalize_duration: true },
            },
          },
        };
  return {
    service: {
      extensions: ['jaeger_storage', 'jaeger_query', 'healthcheckv2'],
      pipelines: {
        traces: { receivers: ['otlp'], processors: ['memory_limiter'], exporters: ['jaeger_storage_exporter'] },
      },
      telemetry: {
        resource: { 'service.name': 'jaeger' },
        logs: { level: 'info', encoding: 'json' },
        metrics: {
          level: 'detailed',
          readers: [selfMetricsReader(JAEGER_PORTS.metrics)],
        },
      },
    },
    extensions: {
      healthcheckv2: { use_v2: true, http: { endpoint: listen(JAEGER_PORTS.health) } },
      jaeger_storage: {
        backends: {
          main: {
            badger: {
              ephemeral: false,
              directories: { keys: `${JAEGER_DATA}/keys`, values: `${JAEGER_DATA}/values` },
              ttl: { spans: goDuration(retention) },
            },
          },
        },
        ...spanMetrics,
      },
      jaeger_query: {
        storage: { traces: 'main', ...(prometheusUrl !== undefined && { metrics: 'span_metrics' }) },
        http: { endpoint: listen(JAEGER_PORTS.query) },
        grpc: { endpoint: listen(JAEGER_PORTS.queryGrpc) },
      },
    },
    receivers: {
      otlp: {
        protocols: {
          grpc: { endpoint: listen(JAEGER_PORTS.otlpGrpc), max_recv_msg_size_mib: 16 },
          http: { endpoint: listen(JAEGER_PORTS.otlpHttp), max_request_body_size: 16 * 1024 * 1024 },
        },
      },
    },
    processors: { memory_limiter: { check_interval: '1s', limit_percentage: 80, spike_limit_percentage: 20 } },
    exporters: {
      jaeger_storage_exporter: {
        trace_storage: 'main',
        // Off by default upstream: a write that fails once would be a lost trace.
        retry_on_failure: { enabled: true },
        queue: { enabled: true, num_consumers: 4, queue_size: 1000 },
      },
    },
  };
}
