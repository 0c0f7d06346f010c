import { Size } from 'cdk8s';
import { type SecretKey, secretFile } from '../../kubernetes/secret-key';
import type { NativeConfig } from '../contracts';
import { HEALTH_PORT, fileStorage, listen, memoryLimiter, queued, selfTelemetry } from './common';
import { podLogOperators } from './pod-logs';

export interface NodeAgentSettings {
  /** `host:port` of the gateway's OTLP/gRPC port. */
  readonly gateway: string;
  readonly secure: boolean;
  readonly token?: SecretKey;
  readonly certificateAuthority?: SecretKey;
  /** What is shown to a gateway that asks for certificates. */
  readonly certificate?: { readonly certificate: SecretKey; readonly key: SecretKey };
  /** Patterns of log files to read, and those to leave alone. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Value of `k8s.cluster.name` on everything. */
  readonly cluster?: string;
}

/** Folder of the node that keeps file positions and the queue over a restart. */
export const NODE_AGENT_DATA = '/var/lib/otelcol';
export const HOST_ROOT = '/hostfs';
export const HOST_METRICS_PORT = 8889;

const STATE = 'file_storage/state';

/** File systems that hold no data of anybody's. */
const PSEUDO_FILE_SYSTEMS = [
  'autofs',
  'cgroup2',
  'configfs',
  'debugfs',
  'devpts',
  'devtmpfs',
  'nsfs',
  'overlay',
  'proc',
  'squashfs',
  'sysfs',
  'tmpfs',
  'tracefs',
];

export type NodeAgentConfig = ReturnType<typeof nodeAgentConfig>;

/** The node agent's own configuration file: pod logs to the gateway, host metrics to a scraped endpoint. */
export function nodeAgentConfig(settings: NodeAgentSettings) {
  const { token, cluster } = settings;
  const authenticator = token && { 'bearertokenauth/gateway': { filename: secretFile(token) } };
  const extensions = {
    health_check: { endpoint: listen(HEALTH_PORT) },
    [STATE]: fileStorage(`${NODE_AGENT_DATA}/state`),
  };
  return {
    extensions: { ...extensions, ...authenticator },
    receivers: {
      file_log: {
        include: [...settings.include],
        exclude: [...settings.exclude],
        start_at: 'end',
        include_file_path: true,
        include_file_name: false,
        retry_on_failure: { enabled: true },
        storage: STATE,
        operators: podLogOperators(),
      },
      host_metrics: hostMetrics(),
    },
    processors: {
      memory_limiter: memoryLimiter(),
      k8s_attributes: podAttributes(),
      ...(cluster !== undefined && {
        'resource/cluster': { attributes: [{ key: 'k8s.cluster.name', value: cluster, action: 'upsert' }] },
      }),
    },
    exporters: {
      'otlp_grpc/gateway': queued(
        {
          endpoint: settings.gateway,
          tls: tlsConfig(settings),
          ...(authenticator && { auth: { authenticator: 'bearertokenauth/gateway' } }),
        },
        STATE,
        Size.mebibytes(512),
      ),
      prometheus: { endpoint: listen(HOST_METRICS_PORT), metric_expiration: '5m', without_scope_info: true },
    },
    service: {
      extensions: [...Object.keys(extensions), ...Object.keys(authenticator ?? {})],
      telemetry: selfTelemetry(),
      pipelines: {
        logs: {
          receivers: ['file_log'],
          processors: ['memory_limiter', 'k8s_attributes', ...(cluster === undefined ? [] : ['resource/cluster'])],
          exporters: ['otlp_grpc/gateway'],
        },
        'metrics/host': { receivers: ['host_metrics'], processors: ['memory_limiter'], exporters: ['prometheus'] },
      },
    },
  };
}

function tlsConfig({ secure, certificateAuthority, certificate }: NodeAgentSettings): NativeConfig {
  if (!secure) return { insecure: true };
  return {
    ...(certificateAuthority && { ca_file: secretFile(certificateAuthority) }),
    ...(certificate && { cert_file: secretFile(certificate.certificate), key_file: secretFile(certificate.key) }),
  };
}

function hostMetrics(): NativeConfig {
  return {
    collection_interval: '30s',
    root_path: HOST_ROOT,
    scrapers: {
      cpu: {},
      load: {},
      memory: {
        metrics: {
          'system.memory.limit': { enabled: true },
          'system.memory.utilization': { enabled: true },
          // What programs can still get, which is more than what is free.
          'system.linux.memory.available': { enabled: true },
        },
      },
      disk: {},
      filesystem: {
        metrics: { 'system.filesystem.utilization': { enabled: true } },
        exclude_fs_types: { match_type: 'strict', fs_types: PSEUDO_FILE_SYSTEMS },
        exclude_mount_points: {
          match_type: 'regexp',
          mount_points: ['/var/lib/kubelet/.*', '/var/lib/containerd/.*', '/run/.*'],
        },
      },
      network: {},
      paging: {},
    },
  };
}

/** Whose pod a line came from, found by the pod's id in the name of its log file. */
function podAttributes(): NativeConfig {
  const metadata = ['deployment', 'statefulset', 'daemonset', 'job', 'cronjob', 'node'].map(
    (kind) => `k8s.${kind}.name`,
  );
  return {
    auth_type: 'serviceAccount',
    filter: { node_from_env_var: 'K8S_NODE_NAME' },
    extract: {
      metadata: [
        'k8s.namespace.name',
        'k8s.pod.name',
        'k8s.pod.uid',
        ...metadata,
        'service.name',
        'service.namespace',
        'service.version',
      ],
      otel_annotations: true,
      // Read from the ReplicaSet's name, so that no right to read ReplicaSets is needed.
      deployment_name_from_replicaset: true,
    },
    pod_association: [{ sources: [{ from: 'resource_attribute', name: 'k8s.pod.uid' }] }],
  };
}
