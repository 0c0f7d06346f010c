import { Duration, type Size } from 'cdk8s';
import { sizeBytes } from '../../kubernetes/quantity';
import type { NativeConfig, ScrapeTarget } from '../contracts';
import type { ServiceEndpoint } from '../../kubernetes/network/endpoint';
import { goDuration } from '../native/duration';
import { annotatedPodsJob, annotatedServicesJob } from './annotated';
import { endpointSlices, partJob } from './endpoint-slices';
import { kubeletJobs } from './kubelet';
import { type RemoteWrite, remoteWrite } from './remote-write';
import { type StaticTargets, staticJob } from './static-targets';
import type { Discovery } from './targets';

/** What a scrape may bring, so that one bad target cannot fill the store. Beyond a limit the whole scrape fails. */
export interface ScrapeLimits {
  /** Samples of one scrape. @default 100000 */
  readonly samples?: number;
  /** Labels of one sample. @default 60 */
  readonly labels?: number;
  /** Bytes of one label's value. @default 2048 */
  readonly labelValueLength?: number;
  /** Uncompressed bytes of one scrape. @default 64 MiB */
  readonly body?: Size;
}

export interface PrometheusSettings {
  /** Value of the label `cluster`, on every target and as external label. */
  readonly cluster: string;
  readonly interval: Duration;
  readonly retention: { readonly time: Duration; readonly size: Size };
  readonly outOfOrderWindow: Duration;
  readonly targets: readonly ScrapeTarget[];
  readonly kubelets: { readonly verifyCertificates: boolean } | undefined;
  readonly discover: Discovery;
  readonly staticTargets: readonly StaticTargets[];
  /** Scrape jobs in Prometheus' own form, taken as they are. */
  readonly jobs: readonly NativeConfig[];
  readonly alertmanagers: readonly ServiceEndpoint[];
  readonly remoteWrite: readonly RemoteWrite[];
  readonly limits: ScrapeLimits;
}

export const PROMETHEUS_PORT = 9090;
export const PROMETHEUS_DATA = '/prometheus';
export const RULES_FOLDER = '/etc/prometheus-rules';

const TEN_SECONDS = Duration.seconds(10);

export type PrometheusConfig = ReturnType<typeof prometheusConfig>;

/** Prometheus' own configuration file. */
export function prometheusConfig(settings: PrometheusSettings) {
  const { cluster, interval, limits, discover } = settings;
  const jobs = [
    ...settings.targets.map(partJob),
    ...(settings.kubelets ? kubeletJobs(settings.kubelets) : []),
    ...(discover.pods ? [annotatedPodsJob(discover.pods.namespaces)] : []),
    ...(discover.services ? [annotatedServicesJob(discover.services.namespaces)] : []),
    ...settings.staticTargets.map(staticJob),
    ...settings.jobs,
  ];
  return {
    global: {
      scrape_interval: goDuration(interval),
      scrape_timeout: goDuration(timeout(interval)),
      evaluation_interval: goDuration(interval),
      external_labels: { cluster },
      sample_limit: limits.samples ?? 100_000,
      label_limit: limits.labels ?? 60,
      label_name_length_limit: 256,
      label_value_length_limit: limits.labelValueLength ?? 2048,
      body_size_limit: `${limits.body ? sizeBytes(limits.body) / 1024 ** 2 : 64}MB`,
      keep_dropped_targets: 100,
    },
    storage: {
      tsdb: {
        retention: { time: goDuration(settings.retention.time), size: retentionSize(settings.retention.size) },
        out_of_order_time_window: goDuration(settings.outOfOrderWindow),
      },
      exemplars: { max_exemplars: 100_000 },
    },
    rule_files: [`${RULES_FOLDER}/*.yaml`],
    alerting: { alertmanagers: settings.alertmanagers.map(alertmanager) },
    scrape_configs: jobs.map((job) => withCluster(job, cluster)),
    ...(settings.remoteWrite.length > 0 && { remote_write: settings.remoteWrite.map(remoteWrite) }),
  };
}

/** Prometheus refuses a timeout above the interval; 10 s is its own default. */
function timeout(interval: Duration): Duration {
  return interval.toMilliseconds() < TEN_SECONDS.toMilliseconds() ? interval : TEN_SECONDS;
}

/** Prometheus' units are powers of two; whole megabytes are exact enough for a disk. */
function retentionSize(size: Size): string {
  return `${Math.floor(sizeBytes(size) / 1024 ** 2)}MB`;
}

/** Every job's targets carry the cluster, so that `cluster` is on stored series and not only on what leaves. */
function withCluster(job: NativeConfig, cluster: string): NativeConfig {
  const existing = (job['relabel_configs'] ?? []) as readonly NativeConfig[];
  return { ...job, relabel_configs: [...existing, { target_label: 'cluster', replacement: cluster }] };
}

function alertmanager(endpoint: ServiceEndpoint): NativeConfig {
  return { api_version: 'v2', scheme: endpoint.scheme, timeout: '10s', ...endpointSlices(endpoint) };
}
