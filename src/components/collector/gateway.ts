import { Duration, Size } from 'cdk8s';
import { Construct } from 'constructs';
import type { Metric } from '../../catalogue/metric';
import { serviceGraphMetrics } from '../../catalogue/service-graph';
import { spanMetrics } from '../../catalogue/span-metrics';
import { telemetryMetrics } from '../../catalogue/telemetry';
import { deployment, statefulSet } from '../../kubernetes/controllers';
import type { Identity } from '../../kubernetes/labels';
import { hostPort } from '../../kubernetes/network/endpoint';
import { finalize } from '../../kubernetes/object';
import type { NamedPort } from '../../kubernetes/network/endpoint';
import type { PodOptions } from '../../kubernetes/pod-options';
import type { Program } from '../../kubernetes/pod-template';
import type { Resources } from '../../kubernetes/resources';
import { podsServiceName } from '../../kubernetes/services';
import { Workload } from '../../kubernetes/workload';
import type { Signal } from '../../promql/signal';
import { countedMetrics } from '../../providers/counted';
import type { Monitored, NativeConfig, OtlpReceiver, ScrapeTarget } from '../contracts';
import { goMemoryLimit } from '../native/go-memory';
import { configText, partIdentity } from '../part';
import { COLLECTOR_IMAGE, COLLECTOR_USER, HEALTH_PORT, METRICS_PORT } from './common';
import { checkExporters, checkQueues, checkWorkers } from './check';
import { drainBeforeStop } from './drain';
import { frontConfig } from './front-config';
import { GATEWAY_DATA, GATEWAY_PORTS, gatewayConfig } from './gateway-config';
import { GATEWAY_VOLUME, type GatewayProps, gatewaySettings } from './gateway-props';
import { ledgerSignals } from './ledger/signals';
import { collectorMetrics, gatewaySignals } from './signals';

const RESOURCES: Resources = { cpuMillis: 200, memory: Size.mebibytes(512), memoryLimit: Size.gibibytes(1) };
const FRONT_RESOURCES: Resources = { cpuMillis: 100, memory: Size.mebibytes(256), memoryLimit: Size.mebibytes(512) };

const OTLP: readonly NamedPort[] = [
  { name: 'otlp-grpc', number: GATEWAY_PORTS.otlpGrpc },
  { name: 'otlp-http', number: GATEWAY_PORTS.otlpHttp },
];
const LEDGER: readonly NamedPort[] = [
  { name: 'ledger', number: GATEWAY_PORTS.ledger },
  { name: 'recent', number: GATEWAY_PORTS.recent },
];

/** How often counts and exemplars are scraped: more often than the span metrics are flushed, or exemplars are missed. */
const SCRAPE_INTERVAL = Duration.seconds(15);

/** The one door for telemetry: agents send OTLP here; metrics are scraped from it, logs and traces are sent on. */
export class Gateway extends Construct implements Monitored, OtlpReceiver {
  readonly title = 'Gateway';
  readonly scrape: readonly ScrapeTarget[];
  readonly signals: readonly Signal[];
  readonly emits: readonly Metric[];
  readonly otlp: OtlpReceiver['otlp'];
  /** What senders reach: the gateway itself, or its front tier. */
  readonly workload: Workload;
  /** What keeps the ledger: the gateway itself, or its workers. */
  readonly ledger: Workload;

  constructor(scope: Construct, id: string, props: GatewayProps = {}) {
    super(scope, id);
    const identity = partIdentity(this, props, 'otel-collector', 'gateway');
    const { workers } = props;
    const workerIdentity = workers
      ? partIdentity(this, { ...props, name: `${identity.name}-worker` }, 'otel-collector', 'gateway-worker')
      : identity;
    this.ledger = this.worker(workerIdentity, props);
    this.workload = workers ? this.front(identity, workerIdentity, props) : this.ledger;

    this.otlp = {
      grpc: this.workload.endpoint('otlp-grpc', props.tls ? 'https' : 'http'),
      http: this.workload.endpoint('otlp-http', props.tls ? 'https' : 'http'),
      token: props.token,
      certificateAuthority: props.tls?.certificateAuthority,
      asksForCertificate: props.tls?.clientCertificateAuthority !== undefined,
    };
    this.scrape = [
      { job: identity.name, endpoint: this.workload.endpoint('metrics') },
      ...(workers ? [{ job: workerIdentity.name, endpoint: this.ledger.endpoint('metrics') }] : []),
      { job: `${identity.name}-ledger`, endpoint: this.ledger.endpoint('ledger'), interval: SCRAPE_INTERVAL },
      { job: `${identity.name}-recent`, endpoint: this.ledger.endpoint('recent'), interval: SCRAPE_INTERVAL },
    ];
    const { namespace } = identity;
    this.signals = [
      ...gatewaySignals({ job: identity.name, namespace }, { job: workerIdentity.name, namespace }),
      ...ledgerSignals({ job: workerIdentity.name, namespace }, { job: `${identity.name}-ledger`, namespace }),
    ];
    this.emits = [
      ...Object.values({ ...collectorMetrics, ...spanMetrics, ...serviceGraphMetrics, ...telemetryMetrics }),
      ...(props.providers ?? []).flatMap((provider) => [...countedMetrics(provider)]),
    ];
    this.letIn(props);
    this.sendOn(props);
  }

  private worker(identity: Identity, props: GatewayProps): Workload {
    const settings = gatewaySettings(props);
    const { vendors, queue, logs, traces } = settings;
    const volume = props.storage ?? GATEWAY_VOLUME;
    // Once: it is asked for several times, and long.
    const text = configText(gatewayConfig(settings), props);
    const stores = [logs, traces].filter((sink) => sink !== undefined);
    const queues = stores.length + vendors.flatMap(({ kinds }) => kinds).length;
    this.node.addValidation({
      validate: () => [
        ...checkExporters([...stores, ...vendors].map((sink) => sink.id)),
        ...checkWorkers(props.workers),
        ...(volume === 'ephemeral' ? [] : checkQueues(queue, queues, volume.size)),
      ],
    });
    const workload = new Workload(this, props.workers ? 'workers' : 'workload', {
      identity,
      title: props.workers ? 'Gateway workers' : this.title,
      controller: statefulSet(volume, props.workers?.count),
      options: props,
      network: props.network ?? {},
      program: {
        ...collector([...OTLP, ...LEDGER], { ...RESOURCES, ...props.resources }, () => text),
        dataPath: GATEWAY_DATA,
      },
    });
    finalize(workload.controller, drainBeforeStop);
    return workload;
  }

  private front(identity: Identity, worker: Identity, props: GatewayProps): Workload {
    const { workers, token, tls } = props;
    const address = (index: number): string =>
      hostPort({
        ...this.ledger.endpoint('otlp-grpc'),
        service: `${worker.name}-${index}.${podsServiceName(worker)}`,
      });
    const native: NativeConfig = frontConfig({
      workers: Array.from({ length: workers?.count ?? 0 }, (_, index) => address(index)),
      token,
      tls,
    });
    const workload = new Workload(this, 'workload', {
      identity,
      title: this.title,
      controller: deployment(workers?.front ?? 2),
      options: frontOptions(props),
      network: props.network ?? {},
      program: collector(OTLP, FRONT_RESOURCES, () => configText(native, {})),
    });
    workload.call(this.ledger.endpoint('otlp-grpc'), 'metrics, logs, traces');
    finalize(workload.controller, drainBeforeStop);
    return workload;
  }

  private letIn({ token, tls, ingestFrom }: GatewayProps): void {
    for (const labels of ingestFrom ?? [{ 'signalbox/telemetry': 'true' }]) {
      const peer = { kind: 'namespaces', title: 'Agents and LLM clients', labels } as const;
      this.workload.accept(peer, [GATEWAY_PORTS.otlpGrpc, GATEWAY_PORTS.otlpHttp], 'OTLP');
    }
    if (token) this.workload.mountSecret(token, 'token that senders of telemetry show, the node agent among them');
    if (tls) {
      this.workload.mountSecret(tls.certificate, 'certificate of the OTLP ports');
      this.workload.mountSecret(tls.key, 'private key of the OTLP ports');
      if (tls.clientCertificateAuthority) {
        this.workload.mountSecret(tls.clientCertificateAuthority, 'authority of the senders of telemetry');
      }
    }
  }

  private sendOn({ logs, traces, vendors = [], providers = [] }: GatewayProps): void {
    if (logs) this.ledger.call(logs.logs().to, 'logs');
    if (traces) this.ledger.call(traces.traces().to, 'traces');
    for (const { to, kinds, variables = {} } of vendors) {
      this.ledger.call(to, kinds.join(', '));
      for (const [variable, secret] of Object.entries(variables)) {
        this.ledger.setSecretVariable(variable, secret, `header for ${to.title}`);
      }
    }
    for (const { title, scrape } of providers) {
      if (scrape === undefined) continue;
      const port = { name: 'metrics', number: scrape.port };
      this.ledger.call({ kind: 'service', title, scheme: 'http', ...scrape, port }, 'metrics');
    }
  }
}

/** What the user says about the gateway's pods is about those that do its work, save where any of them may run. */
function frontOptions({ image, imagePullSecrets, nodeSelector, tolerations, affinity, priorityClass }: PodOptions) {
  return { image, imagePullSecrets, nodeSelector, tolerations, affinity, priorityClass } satisfies PodOptions;
}

function collector(ports: readonly NamedPort[], resources: Resources, text: () => string): Program {
  // Checked, summed up and written: long enough to be printed only once. No wiring changes it later.
  let printed: string | undefined;
  return {
    name: 'otel-collector',
    image: COLLECTOR_IMAGE,
    user: COLLECTOR_USER,
    args: () => ['--config=/etc/otelcol/config.yaml'],
    env: () => [
      goMemoryLimit(resources),
      { name: 'POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
    ],
    ports: [
      ...ports,
      { name: 'metrics', number: METRICS_PORT },
      { name: 'health', number: HEALTH_PORT, probesOnly: true },
    ],
    health: { port: 'health', live: '/', ready: '/', startSeconds: 60 },
    resources,
    config: [{ id: 'config', mountPath: '/etc/otelcol', files: () => ({ 'config.yaml': (printed ??= text()) }) }],
    gracePeriod: Duration.minutes(1),
  };
}
