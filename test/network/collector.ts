import { API_SERVER, type Call, callTo, endsOf } from './calls';
import type { Cluster } from './cluster';
import { configOf } from './config';
import { type Targets, callsToTargets } from './discovery';
import type { ClusterPod } from './pods';

interface Receiver {
  readonly protocols?: Readonly<Record<string, { readonly endpoint: string }>>;
  readonly config?: { readonly scrape_configs: readonly Targets[] };
}

interface Exporter {
  readonly endpoint?: string;
  readonly resolver?: { readonly static?: { readonly hostnames: readonly string[] } };
}

interface CollectorConfig {
  readonly receivers?: Readonly<Record<string, Receiver | null>>;
  readonly exporters?: Readonly<Record<string, Exporter | null>>;
  readonly service: {
    readonly pipelines: Readonly<
      Record<
        string,
        {
          readonly receivers: readonly string[];
          readonly processors?: readonly string[];
          readonly exporters: readonly string[];
        }
      >
    >;
  };
}

/** Receivers that call nobody: they are called, or read the disk. */
const SILENT_RECEIVERS = ['otlp', 'file_log', 'host_metrics'];

/** Exporters that call nobody: they print, are asked, or write to a disk. */
const SILENT_EXPORTERS = ['prometheus', 'debug', 'jaeger_storage_exporter'];

const BALANCER = 'load_balancing';

/** What a component is, of an id `type/name`. */
const typeOf = (id: string): string => id.split('/')[0] ?? '';

/** What the pipelines of a collector use is what runs; the rest of the file is inert. */
export function collectorCalls(cluster: Cluster, pod: ClusterPod): Call[] {
  const { receivers = {}, exporters = {}, service } = configOf(cluster, pod) as CollectorConfig;
  const pipelines = Object.values(service.pipelines);
  const used = (list: 'receivers' | 'exporters'): string[] => [
    ...new Set(pipelines.flatMap((pipeline) => pipeline[list])),
  ];
  const asksKubernetes = pipelines.some(({ processors = [] }) => processors.includes('k8s_attributes'));
  return [
    // An id that is not in its list is a connector's.
    ...used('receivers').flatMap((id) => (id in receivers ? scrapes(cluster, pod, id, receivers[id]) : [])),
    ...used('exporters').flatMap((id) => (id in exporters ? exported(id, exporters[id]) : [])),
    ...(asksKubernetes ? [{ host: API_SERVER, port: 443, why: 'pod metadata' }] : []),
  ];
}

function scrapes(cluster: Cluster, pod: ClusterPod, id: string, receiver: Receiver | null | undefined): Call[] {
  if (SILENT_RECEIVERS.includes(typeOf(id))) return [];
  const jobs = receiver?.config?.scrape_configs;
  if (jobs === undefined) throw new Error(`the tests do not know what the receiver ${id} asks`);
  return (filledIn(pod, jobs) as typeof jobs).flatMap((job) => callsToTargets(cluster, job, `scrape by ${id}`));
}

function exported(id: string, exporter: Exporter | null | undefined): Call[] {
  if (SILENT_EXPORTERS.includes(typeOf(id))) return [];
  const addresses = typeOf(id) === BALANCER ? exporter?.resolver?.static?.hostnames : [exporter?.endpoint];
  return (addresses ?? [undefined]).map((address) => {
    if (address === undefined) throw new Error(`the tests do not know where the exporter ${id} sends`);
    return callTo(address, `export by ${id}`);
  });
}

/** A part of a configuration with the variables in it that the kubelet sets: others are secrets, or nobody's address. */
function filledIn({ name: pod, spec }: ClusterPod, part: unknown): unknown {
  const variables = new Map(spec.containers[0]?.env?.map(({ name, valueFrom }) => [name, valueFrom?.fieldRef]));
  const text = JSON.stringify(part).replaceAll(/\$\{env:(\w+)\}/g, (reference, name: string) =>
    variables.get(name)?.fieldPath === 'metadata.name' ? pod : reference,
  );
  return JSON.parse(text);
}

/**
 * The ports on which a gateway takes telemetry from senders: those of the OTLP receiver of a collector. Where one
 * balances load over others, senders come to that one.
 */
export function ingestPorts(cluster: Cluster, pod: ClusterPod): number[] {
  if (!isCollector(pod) || balanced(cluster).includes(pod)) return [];
  const { receivers, service } = configOf(cluster, pod) as CollectorConfig;
  if (!Object.values(service.pipelines).some((pipeline) => pipeline.receivers.includes('otlp'))) return [];
  return Object.values(receivers?.['otlp']?.protocols ?? {}).map(({ endpoint }) =>
    Number(/:(\d+)$/.exec(endpoint)?.[1]),
  );
}

const isCollector = ({ spec }: ClusterPod): boolean => spec.containers[0]?.name === 'otel-collector';

/** Collectors that get their telemetry from one that balances load. */
function balanced(cluster: Cluster): unknown[] {
  return cluster.ours.filter(isCollector).flatMap((pod) => {
    const { exporters = {} } = configOf(cluster, pod) as CollectorConfig;
    const calls = Object.entries(exporters).flatMap(([id, exporter]) =>
      typeOf(id) === BALANCER ? exported(id, exporter) : [],
    );
    return calls.flatMap((call) => endsOf(cluster, call).map(([end]) => end));
  });
}
