import { type Call, callTo } from './calls';
import type { Cluster } from './cluster';
import { collectorCalls } from './collector';
import { configOf } from './config';
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
    const { datasources } = cluster.config(pod, path) as GrafanaDatasources;
    // Any other way of access is the reader's browser asking, not Grafana.
    return datasources.filter(({ access }) => access === 'proxy').map(({ url }) => callTo(url, 'queries'));
  },
  'otel-collector': collectorCalls,
  jaeger: (cluster, pod) => {
    const config = configOf(cluster, pod) as JaegerConfig;
    const { jaeger_storage: storage, jaeger_query: query } = config.extensions;
    const metrics = query.storage.metrics === undefined ? undefined : storage.metric_backends?.[query.storage.metrics];
    return [
      ...collectorCalls(cluster, pod),
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

interface JaegerConfig {
  readonly extensions: {
    readonly jaeger_storage: {
      readonly metric_backends?: Readonly<Record<string, { readonly prometheus: { readonly endpoint: string } }>>;
    };
    readonly jaeger_query: { readonly storage: { readonly metrics?: string } };
  };
}

/** What a pod of the stack calls. */
export function callsOf(cluster: Cluster, pod: ClusterPod): Call[] {
  const [container] = pod.spec.containers;
  const reader = readers[container?.name ?? ''];
  if (reader === undefined) throw new Error(`the tests do not know the program ${container?.name ?? ''}`);
  return reader(cluster, pod);
}
