import { Duration, Size } from 'cdk8s';
import { Construct } from 'constructs';
import { statefulSet } from '../../kubernetes/controllers';
import type { Image } from '../../kubernetes/image';
import { type ServiceEndpoint, hostPort, url } from '../../kubernetes/network/endpoint';
import type { Resources } from '../../kubernetes/resources';
import type { Storage } from '../../kubernetes/storage';
import { Workload } from '../../kubernetes/workload';
import type { Signal } from '../../promql/signal';
import type {
  Datasource,
  DatasourceConfig,
  DatasourcePeers,
  MetricStore,
  Monitored,
  ScrapeTarget,
  Sink,
  TraceSink,
} from '../contracts';
import { goMemoryLimit } from '../native/go-memory';
import { type PartProps, configText, partIdentity } from '../part';
import { JAEGER_DATA, JAEGER_PORTS, type JaegerConfig, jaegerConfig } from './config';
import { traceLinks } from './links';
import { jaegerMetrics, jaegerSignals } from './signals';

/** The version that is deployed; the tests run 2.13, the newest that builds from its module alone. */
export const JAEGER_IMAGE: Image = { registry: 'docker.io', repository: 'jaegertracing/jaeger', tag: '2.20.0' };

const RESOURCES: Resources = { cpuMillis: 200, memory: Size.gibibytes(1) };

export interface JaegerProps extends PartProps<JaegerConfig> {
  /** How long traces are kept. @default 7 days */
  readonly retention?: Duration;
  /** Holds the traces. @default 20 GiB, retained */
  readonly storage?: Storage | 'ephemeral';
}

/** Jaeger v2 in one pod, with badger on a volume: keeps traces and shows them. */
export class Jaeger extends Construct implements Monitored, Datasource, TraceSink {
  readonly title = 'Jaeger';
  readonly role = 'traces';
  readonly uid: string;
  readonly queryEndpoint: ServiceEndpoint;
  readonly scrape: readonly ScrapeTarget[];
  readonly signals: readonly Signal[];
  readonly emits = Object.values(jaegerMetrics);
  readonly workload: Workload;
  private prometheus?: MetricStore;

  constructor(scope: Construct, id: string, props: JaegerProps = {}) {
    super(scope, id);
    const retention = props.retention ?? Duration.days(7);
    const identity = partIdentity(this, props, 'jaeger', 'traces');
    const resources = { ...RESOURCES, ...props.resources };
    const native = (): JaegerConfig =>
      jaegerConfig({ retention, prometheusUrl: this.prometheus && url(this.prometheus.metrics) });

    this.workload = new Workload(this, 'workload', {
      identity,
      title: this.title,
      controller: statefulSet(props.storage ?? { size: Size.gibibytes(20) }),
      options: props,
      network: props.network ?? {},
      program: {
        name: 'jaeger',
        image: JAEGER_IMAGE,
        user: 10001,
        args: () => ['--config=/etc/jaeger/config.yaml'],
        env: () => [goMemoryLimit(resources)],
        ports: [
          { name: 'otlp-grpc', number: JAEGER_PORTS.otlpGrpc },
          { name: 'otlp-http', number: JAEGER_PORTS.otlpHttp },
          { name: 'query', number: JAEGER_PORTS.query },
          { name: 'query-grpc', number: JAEGER_PORTS.queryGrpc },
          { name: 'metrics', number: JAEGER_PORTS.metrics },
          { name: 'health', number: JAEGER_PORTS.health, probesOnly: true },
        ],
        health: { port: 'health', live: '/status', ready: '/status', startSeconds: 120 },
        resources,
        config: [
          { id: 'config', mountPath: '/etc/jaeger', files: () => ({ 'config.yaml': configText(native(), props) }) },
        ],
        dataPath: JAEGER_DATA,
        scratch: ['/tmp'],
        gracePeriod: Duration.minutes(1),
      },
    });
    this.queryEndpoint = this.workload.endpoint('query');
    this.uid = identity.name;
    this.scrape = [{ job: identity.name, endpoint: this.workload.endpoint('metrics') }];
    this.signals = jaegerSignals({ job: identity.name, namespace: identity.namespace });
  }

  /** Shows rates, errors and latencies of services from the span metrics in a Prometheus, made after this part. */
  connect(prometheus: MetricStore): this {
    this.prometheus = prometheus;
    this.workload.call(prometheus.metrics, 'span metrics');
    return this;
  }

  traces(): Sink {
    const to = this.workload.endpoint('otlp-grpc');
    return { id: `otlp_grpc/${this.uid}`, exporter: { endpoint: hostPort(to), tls: { insecure: true } }, to };
  }

  datasource(peers: DatasourcePeers): DatasourceConfig {
    return { name: 'Jaeger', type: 'jaeger', jsonData: traceLinks(peers) };
  }
}
