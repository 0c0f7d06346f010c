import type { Duration, Size } from 'cdk8s';
import { sizeBytes } from '../../kubernetes/quantity';
import { goDuration } from '../native/duration';

/** What of Loki's configuration depends on its props. */
export interface LokiSettings {
  readonly retention: Duration;
  /** Longest log line; longer ones are cut. In KiB. */
  readonly maxLineKibibytes: number;
  /** Memory at which the container is killed. */
  readonly memory: Size;
  /** What may come in, over all senders. In MiB a second. */
  readonly ingestMebibytesPerSecond: number;
}

/** Folder of the volume. */
export const LOKI_DATA = '/loki';
export const LOKI_PORTS = { http: 3100, grpc: 9095 } as const;

/** Resource attributes that become stream labels: few, bounded, and what people filter by first. */
const STREAM_LABELS = [
  'service.name',
  'service.namespace',
  'deployment.environment.name',
  'k8s.cluster.name',
  'k8s.namespace.name',
  'k8s.deployment.name',
  'k8s.statefulset.name',
  'k8s.daemonset.name',
  'k8s.container.name',
] as const;

export type LokiConfig = ReturnType<typeof lokiConfig>;

/** Loki's own configuration file for one pod with its data on a volume. */
export function lokiConfig(settings: LokiSettings) {
  return {
    auth_enabled: false,
    analytics: { reporting_enabled: false },
    server: {
      http_listen_address: '0.0.0.0',
      http_listen_port: LOKI_PORTS.http,
      grpc_listen_address: '0.0.0.0',
      grpc_listen_port: LOKI_PORTS.grpc,
      // Longer than a query may take, or its answer is cut off.
      http_server_read_timeout: '330s',
      http_server_write_timeout: '330s',
      grpc_server_max_recv_msg_size: 16 * 1024 * 1024,
      grpc_server_max_send_msg_size: 16 * 1024 * 1024,
      log_format: 'json',
    },
    common: {
      path_prefix: LOKI_DATA,
      replication_factor: 1,
      // One pod talks to itself; without this Loki takes the address of a network interface.
      instance_addr: '127.0.0.1',
      ring: { kvstore: { store: 'inmemory' } },
      storage: { filesystem: { chunks_directory: `${LOKI_DATA}/chunks`, rules_directory: `${LOKI_DATA}/rules` } },
    },
    schema_config: {
      configs: [
        {
          from: '2025-01-01',
          store: 'tsdb',
          object_store: 'filesystem',
          schema: 'v13',
          index: { prefix: 'index_', period: '24h' },
        },
      ],
    },
    ingester: {
      wal: {
        enabled: true,
        dir: `${LOKI_DATA}/wal`,
        flush_on_shutdown: true,
        // Beyond it chunks are written out while the log is replayed; upstream's 4 GB would kill a small pod.
        replay_memory_ceiling: `${Math.floor(sizeBytes(settings.memory) / 2 / 1024 ** 2)}MB`,
      },
    },
    compactor: {
      working_directory: `${LOKI_DATA}/compactor`,
      compaction_interval: '10m',
      retention_enabled: true,
      retention_delete_delay: '2h',
      delete_request_store: 'filesystem',
    },
    limits_config: {
      allow_structured_metadata: true,
      retention_period: goDuration(settings.retention),
      deletion_mode: 'filter-and-delete',
      volume_enabled: true,
      discover_log_levels: true,
      query_timeout: '5m',
      reject_old_samples: true,
      reject_old_samples_max_age: '168h',
      max_global_streams_per_user: 10_000,
      // A table of sessions has a series for each; the default of 500 is a busy morning.
      max_query_series: 10_000,
      ingestion_rate_mb: settings.ingestMebibytesPerSecond,
      ingestion_burst_size_mb: settings.ingestMebibytesPerSecond * 2,
      per_stream_rate_limit: `${settings.ingestMebibytesPerSecond}MB`,
      per_stream_rate_limit_burst: `${settings.ingestMebibytesPerSecond * 2}MB`,
      // An agent's event carries a prompt or a tool's output where a web server's line carries a path.
      max_line_size: `${settings.maxLineKibibytes}KB`,
      max_line_size_truncate: true,
      max_structured_metadata_size: '512KB',
      max_structured_metadata_entries_count: 256,
      otlp_config: {
        resource_attributes: {
          ignore_defaults: true,
          attributes_config: [{ action: 'index_label', attributes: [...STREAM_LABELS] }],
        },
      },
    },
  };
}
