import { parse } from 'yaml';
import { API_SERVER, type Call, callTo } from './calls';
import type { Cluster } from './cluster';
import { type Targets, callsToTargets } from './discovery';
import type { ClusterPod } from './pods';
import { callsToReceivers } from './receivers';

/** What a program calls, read out of the configuration that its pod mounts. */
type Reader = (cluster: Cluster, pod: ClusterPod) => Call[];

/** The programs by the name of their container. */
const readers: Readonly<Record<string, Reader>> = {
  prometheus: (cluster, pod) => {
    const config = configOf(cluster, pod) as PrometheusConfig;
    return [
      ...config.scrape_configs.flatMap((job) => callsToTargets(cluster, job, 'scrape')),
      ...config.alerting.alertmanagers.flatMap((entry) => callsToTargets(cluster, entry, 'alerts')),
      ...(config.remote_write ?? []).map(({ url }) => callTo(url, 'remote write')),
    ];
  },
  alertmanager: (cluster, pod) => callsToReceivers(configOf(cluster, pod), (path) => cluster.file(pod, path)),
  grafana: (cluster, pod) => {
    const path = '/etc/grafana/provisioning/datasources/datasources.yaml';
    const { datasources } = parse(cluster.file(pod, path)) as GrafanaDatasources;
    // Any other way of access is the reader's browser asking, not Grafana.
    return datasources.filter(({ access }) => access === 'proxy').map(({ url }) => callTo(url, 'queries'));
  },
  'otel-collector': (cluster, pod) => collectorCalls(configOf(cluster, pod) as CollectorConfig),
  jaeger: (cluster, pod) => {
    const config = configOf(cluster, pod) as CollectorConfig & JaegerConfig;
    const { jaeger_storage: storage, jaeger_query: query } = config.extensions;
    const metrics = query.storage.metrics === undefined ? undefined : storage.metric_backends?.[query.storage.metrics];
    return [
      ...collectorCalls(config),
      ...(metrics === undefined ? [] : [callTo(metrics.prometheus.endpoint, 'span metrics')]),
    ];
  },
  // One pod talks to itself on its own loopback, and to nobody else.
  loki: (cluster, pod) => {
    const { analytics } = configOf(cluster, pod) as { readonly analytics?: { readonly reporting_enabled?: boolean } };
    return analytics?.reporting_enabled === false ? [] : [callTo('https://stats.grafana.org', 'usage report')];
  },
};

interface PrometheusConfig {
  readonly scrape_configs: readonly Targets[];
  readonly alerting: { readonly alertmanagers: readonly Targets[] };
  readonly remote_write?: readonly { readonly url: string }[];
}

interface GrafanaDatasources {
  readonly datasources: readonly { readonly access: string; readonly url: string }[];
}

interface CollectorConfig {
  readonly receivers?: {
    readonly otlp?: { readonly protocols: Readonly<Record<string, { readonly endpoint: string }>> };
  };
  readonly exporters?: Readonly<Record<string, { readonly endpoint?: string } | null>>;
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

interface JaegerConfig {
  readonly extensions: {
    readonly jaeger_storage: {
      readonly metric_backends?: Readonly<Record<string, { readonly prometheus: { readonly endpoint: string } }>>;
    };
    readonly jaeger_query: { readonly storage: { readonly metrics?: string } };
  };
}

/** Exporters that call nobody: they print, are asked, or write to a disk. */
const SILENT_EXPORTERS = ['prometheus', 'debug', 'jaeger_storage_exporter'];

/** What the pipelines of a collector use is what runs; the rest of the file is inert. */
function collectorCalls({ exporters = {}, service }: CollectorConfig): Call[] {
  const pipelines = Object.values(service.pipelines);
  const used = new Set(pipelines.flatMap((pipeline) => pipeline.exporters));
  const sent = [...used].flatMap((id) => {
    // An id that is not among the exporters is a connector's.
    if (exporters[id] === undefined || SILENT_EXPORTERS.includes(id)) return [];
    const { endpoint } = exporters[id] ?? {};
    if (endpoint === undefined) throw new Error(`the tests do not know where the exporter ${id} sends`);
    return [callTo(endpoint, `export by ${id}`)];
  });
  const asksKubernetes = pipelines.some(({ processors = [] }) => processors.includes('k8s_attributes'));
  return [...sent, ...(asksKubernetes ? [{ host: API_SERVER, port: 443, why: 'pod metadata' }] : [])];
}

/** What a pod of the stack calls. */
export function callsOf(cluster: Cluster, pod: ClusterPod): Call[] {
  const [container] = pod.spec.containers;
  const reader = readers[container?.name ?? ''];
  if (reader === undefined) throw new Error(`the tests do not know the program ${container?.name ?? ''}`);
  return reader(cluster, pod);
}

/** The ports on which a gateway takes telemetry: those of the OTLP receiver of a collector. */
export function ingestPorts(cluster: Cluster, pod: ClusterPod): number[] {
  if (pod.spec.containers[0]?.name !== 'otel-collector') return [];
  const { receivers, service } = configOf(cluster, pod) as CollectorConfig;
  if (!Object.values(service.pipelines).some((pipeline) => pipeline.receivers.includes('otlp'))) return [];
  return Object.values(receivers?.otlp?.protocols ?? {}).map(({ endpoint }) => Number(/:(\d+)$/.exec(endpoint)?.[1]));
}

/** The file that the command line names, parsed. */
function configOf(cluster: Cluster, pod: ClusterPod): unknown {
  const [container] = pod.spec.containers;
  const [path] = (container?.args ?? []).flatMap((arg) => /^--?config(?:\.file)?=(.+)$/.exec(arg)?.[1] ?? []);
  if (path === undefined) throw new Error(`${pod.name} is told of no configuration`);
  return parse(cluster.file(pod, path));
}
