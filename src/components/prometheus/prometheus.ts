import { Duration, Size, Yaml } from 'cdk8s';
import { Construct } from 'constructs';
import type { Metric } from '../../catalogue/metric';
import { statefulSet } from '../../kubernetes/controllers';
import type { Image } from '../../kubernetes/image';
import { Inventory } from '../../kubernetes/inventory';
import type { Identity } from '../../kubernetes/labels';
import type { ServiceEndpoint } from '../../kubernetes/network/endpoint';
import type { Resources } from '../../kubernetes/resources';
import type { Storage } from '../../kubernetes/storage';
import { Workload } from '../../kubernetes/workload';
import { type RuleGroup, ruleFile } from '../../promql/rule';
import type { Signal } from '../../promql/signal';
import type { Datasource, DatasourceConfig, DatasourcePeers, MetricStore, Monitored, ScrapeTarget } from '../contracts';
import { goDuration } from '../native/duration';
import { configText, partIdentity } from '../part';
import { DiscoveryAccess } from './access';
import { checkConfig, checkRules } from './check';
import { PROMETHEUS_DATA, PROMETHEUS_PORT, type PrometheusConfig, RULES_FOLDER, prometheusConfig } from './config';
import { emittedBy } from './emitted';
import { declareFlows } from './flows';
import { unknownMetrics } from './known-metrics';
import type { PrometheusProps } from './props';
import { prometheusSignals } from './signals';

/** The version that is deployed; the tests run the same. */
export const PROMETHEUS_IMAGE: Image = {
  registry: 'quay.io',
  repository: 'prometheus/prometheus',
  tag: 'v3.13.3-distroless',
};

const RESOURCES: Resources = { cpuMillis: 200, memory: Size.gibibytes(1), memoryLimit: Size.gibibytes(2) };

const VOLUME: Storage = { size: Size.gibibytes(50) };
/** What may be used of a node's disk that is not ours. */
const EPHEMERAL_SIZE = Size.gibibytes(10);

/** Prometheus in one pod: scrapes the parts it watches, keeps their series, evaluates rules and sends alerts. */
export class Prometheus extends Construct implements Monitored, Datasource, MetricStore {
  readonly title = 'Prometheus';
  readonly role = 'metrics';
  readonly uid: string;
  readonly queryEndpoint: ServiceEndpoint;
  readonly metrics: ServiceEndpoint;
  readonly scrape: readonly ScrapeTarget[];
  readonly signals: readonly Signal[];
  readonly emits: readonly Metric[];
  readonly workload: Workload;
  private readonly interval: Duration;
  private readonly targets: ScrapeTarget[] = [];
  private readonly rules: RuleGroup[];
  private readonly known: (Metric | string)[];
  private readonly discovery: DiscoveryAccess;

  constructor(scope: Construct, id: string, props: PrometheusProps) {
    super(scope, id);
    const identity = partIdentity(this, props, 'prometheus', 'metrics');
    const storage = props.storage ?? VOLUME;
    this.rules = [...(props.rules ?? [])];
    this.known = [...(props.knownMetrics ?? [])];
    this.interval = props.interval ?? Duration.seconds(30);
    this.workload = this.makeWorkload(identity, storage, props, () => configText(this.native(props, storage), props));
    this.queryEndpoint = this.workload.endpoint('http');
    this.metrics = this.queryEndpoint;
    this.uid = identity.name;
    this.scrape = [{ job: identity.name, endpoint: this.queryEndpoint }];
    this.signals = prometheusSignals({ job: identity.name, namespace: identity.namespace });

    this.emits = emittedBy(props);
    this.discovery = new DiscoveryAccess(this, identity);
    this.discovery.grant(props);
    declareFlows(this.workload, props);
    this.watch(this, ...(props.watch ?? []));
    const unknown = (): string[] => unknownMetrics(this.rules, this.known);
    this.node.addValidation({
      validate: () => [
        ...checkRules(this.rules),
        ...checkConfig(this.native(props, storage), storage),
        ...(props.strict === true ? unknown() : []),
      ],
    });
    if (props.strict !== true) {
      Inventory.of(this).warnings.push(() => unknown().map((warning) => `${this.node.path}: ${warning}`));
    }
  }

  /** Scrapes more parts: for those that are made after this one, because they need it themselves. */
  watch(...parts: readonly Monitored[]): this {
    this.known.push(...parts.flatMap(({ emits = [] }) => emits));
    for (const target of parts.flatMap(({ scrape }) => scrape)) {
      this.targets.push(target);
      this.discovery.lookInto(target.endpoint.namespace);
      this.workload.call(target.endpoint, 'scrape');
    }
    return this;
  }

  /** Evaluates more rules: for those about parts that are made after this one. */
  evaluate(...groups: readonly RuleGroup[]): this {
    this.rules.push(...groups);
    return this;
  }

  datasource({ traces, alerts }: DatasourcePeers): DatasourceConfig {
    return {
      name: 'Prometheus',
      type: 'prometheus',
      jsonData: {
        httpMethod: 'POST',
        prometheusType: 'Prometheus',
        // What Grafana's `$__rate_interval` is worked out from.
        timeInterval: goDuration(this.interval),
        ...(traces !== undefined && { exemplarTraceIdDestinations: [{ name: 'trace_id', datasourceUid: traces }] }),
        manageAlerts: alerts !== undefined,
        ...(alerts !== undefined && { alertmanagerUid: alerts }),
      },
    };
  }

  private native(props: PrometheusProps, storage: Storage | 'ephemeral'): PrometheusConfig {
    const volume = storage === 'ephemeral' ? EPHEMERAL_SIZE : storage.size;
    return prometheusConfig({
      cluster: props.cluster,
      interval: this.interval,
      retention: {
        time: props.retention?.time ?? Duration.days(30),
        size: props.retention?.size ?? Size.mebibytes(Math.floor((volume.toKibibytes() * 0.8) / 1024)),
      },
      outOfOrderWindow: props.outOfOrderWindow ?? Duration.minutes(30),
      targets: this.targets,
      kubelets: props.kubelets === 'off' ? undefined : (props.kubelets ?? { verifyCertificates: false }),
      discover: props.discover ?? {},
      staticTargets: props.staticTargets ?? [],
      jobs: (props.scrapeJobs ?? []).map(({ job }) => job),
      alertmanagers: props.alert?.alerts ?? [],
      remoteWrite: props.remoteWrite ?? [],
      limits: props.limits ?? {},
    });
  }

  private makeWorkload(
    identity: Identity,
    storage: Storage | 'ephemeral',
    props: PrometheusProps,
    config: () => string,
  ): Workload {
    const ruleFiles = (): [string, string][] =>
      this.rules.map((group) => [
        `${group.name}.yaml`,
        Yaml.stringify(ruleFile(group, { runbooks: props.runbookUrl, grafana: props.grafanaUrl })),
      ]);
    return new Workload(this, 'workload', {
      identity,
      title: this.title,
      controller: statefulSet(storage),
      options: props,
      network: props.network ?? {},
      program: {
        name: 'prometheus',
        image: PROMETHEUS_IMAGE,
        user: 65532,
        args: () => [
          '--config.file=/etc/prometheus/prometheus.yml',
          '--config.auto-reload',
          `--storage.tsdb.path=${PROMETHEUS_DATA}`,
          `--web.listen-address=0.0.0.0:${PROMETHEUS_PORT}`,
          '--enable-feature=exemplar-storage,created-timestamp-zero-ingestion',
          '--log.format=json',
          ...(props.externalUrl === undefined
            ? []
            : [`--web.external-url=${props.externalUrl}`, '--web.route-prefix=/']),
        ],
        env: () => [],
        ports: [{ name: 'http', number: PROMETHEUS_PORT }],
        // Replaying the log of a large head takes minutes.
        health: { port: 'http', live: '/-/healthy', ready: '/-/ready', startSeconds: 900 },
        resources: { ...RESOURCES, ...props.resources },
        config: [
          { id: 'config', mountPath: '/etc/prometheus', reloads: true, files: () => ({ 'prometheus.yml': config() }) },
          { id: 'rules', mountPath: RULES_FOLDER, reloads: true, files: () => Object.fromEntries(ruleFiles()) },
        ],
        dataPath: PROMETHEUS_DATA,
        usesKubernetesApi: true,
        gracePeriod: Duration.minutes(5),
      },
    });
  }
}
