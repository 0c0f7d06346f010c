import { Duration, Size } from 'cdk8s';
import { Construct } from 'constructs';
import { statefulSet } from '../../kubernetes/controllers';
import type { Labels } from '../../kubernetes/labels';
import { finalize } from '../../kubernetes/object';
import type { Resources } from '../../kubernetes/resources';
import type { SecretKey } from '../../kubernetes/secret-key';
import type { Storage } from '../../kubernetes/storage';
import { Workload } from '../../kubernetes/workload';
import type { Signal } from '../../promql/signal';
import type { LogSink, Monitored, OtlpReceiver, ScrapeTarget, TraceSink } from '../contracts';
import { goMemoryLimit } from '../native/go-memory';
import { type PartProps, configText, partIdentity } from '../part';
import { COLLECTOR_IMAGE, COLLECTOR_USER, HEALTH_PORT, METRICS_PORT } from './common';
import { checkExporters, checkQueues } from './check';
import { drainBeforeStop } from './drain';
import {
  GATEWAY_DATA,
  GATEWAY_PORTS,
  type GatewayConfig,
  type GatewaySettings,
  type Stage,
  type VendorSink,
  gatewayConfig,
} from './gateway-config';
import type { IngestTls } from './ingest';
import { gatewaySignals } from './signals';
import type { TailSampling } from './tail-sampling';

const RESOURCES: Resources = { cpuMillis: 200, memory: Size.mebibytes(512), memoryLimit: Size.gibibytes(1) };

const VOLUME: Storage = { size: Size.gibibytes(10) };

export interface GatewayProps extends PartProps<GatewayConfig> {
  /** Where logs and agent events go. @default nowhere: they are refused */
  readonly logs?: LogSink;
  /** Where traces go. @default they are counted and dropped */
  readonly traces?: TraceSink;
  /** OTLP endpoints outside the stack that get a copy. @default none */
  readonly vendors?: readonly VendorSink[];
  /** Bearer token that every sender must show. @default none is asked for */
  readonly token?: SecretKey;
  /** TLS on the OTLP ports. @default plain text, inside the cluster */
  readonly tls?: IngestTls;
  /** Namespaces, by label, whose pods may send. @default those with `signalbox/telemetry: "true"` */
  readonly ingestFrom?: readonly Labels[];
  /** Keeps a share of the traces. @default all are kept */
  readonly tailSampling?: TailSampling;
  /** Prints telemetry to the gateway's own log; for debugging only. @default off */
  readonly debug?: GatewaySettings['debug'];
  /** Processors between receiving and counting. @default none */
  readonly stages?: readonly Stage[];
  /** How long a series without new points stays on the scraped endpoint. @default 24 hours */
  readonly seriesExpiry?: Duration;
  /** What may wait on the volume for each backend that is away; beyond it telemetry is refused. @default 2 GiB */
  readonly queue?: Size;
  /** Holds the queues. @default 10 GiB, retained */
  readonly storage?: Storage | 'ephemeral';
}

/** The one door for telemetry: agents send OTLP here; metrics are scraped from it, logs and traces are sent on. */
export class Gateway extends Construct implements Monitored, OtlpReceiver {
  readonly title = 'Gateway';
  readonly scrape: readonly ScrapeTarget[];
  readonly signals: readonly Signal[];
  readonly otlp: OtlpReceiver['otlp'];
  readonly workload: Workload;

  constructor(scope: Construct, id: string, props: GatewayProps = {}) {
    super(scope, id);
    const identity = partIdentity(this, props, 'otel-collector', 'gateway');
    const resources = { ...RESOURCES, ...props.resources };
    const logs = props.logs?.logs();
    const traces = props.traces?.traces();
    const { vendors = [], stages = [], queue = Size.gibibytes(2), seriesExpiry = Duration.hours(24) } = props;
    const native = gatewayConfig({ ...props, logs, traces, vendors, stages, queue, seriesExpiry });

    this.workload = new Workload(this, 'workload', {
      identity,
      title: this.title,
      controller: statefulSet(props.storage ?? VOLUME),
      options: props,
      network: props.network ?? {},
      program: {
        name: 'otel-collector',
        image: COLLECTOR_IMAGE,
        user: COLLECTOR_USER,
        args: () => ['--config=/etc/otelcol/config.yaml'],
        env: () => [goMemoryLimit(resources)],
        ports: [
          { name: 'otlp-grpc', number: GATEWAY_PORTS.otlpGrpc },
          { name: 'otlp-http', number: GATEWAY_PORTS.otlpHttp },
          { name: 'ledger', number: GATEWAY_PORTS.ledger },
          { name: 'metrics', number: METRICS_PORT },
          { name: 'health', number: HEALTH_PORT, probesOnly: true },
        ],
        health: { port: 'health', live: '/', ready: '/', startSeconds: 60 },
        resources,
        config: [
          { id: 'config', mountPath: '/etc/otelcol', files: () => ({ 'config.yaml': configText(native, props) }) },
        ],
        dataPath: GATEWAY_DATA,
        gracePeriod: Duration.minutes(1),
      },
    });
    finalize(this.workload.controller, drainBeforeStop);

    this.otlp = {
      grpc: this.workload.endpoint('otlp-grpc', props.tls ? 'https' : 'http'),
      http: this.workload.endpoint('otlp-http', props.tls ? 'https' : 'http'),
      token: props.token,
      certificateAuthority: props.tls?.certificateAuthority,
      asksForCertificate: props.tls?.clientCertificateAuthority !== undefined,
    };
    this.scrape = [
      { job: identity.name, endpoint: this.workload.endpoint('metrics') },
      { job: `${identity.name}-ledger`, endpoint: this.workload.endpoint('ledger'), interval: Duration.seconds(15) },
    ];
    this.signals = gatewaySignals({ job: identity.name, namespace: identity.namespace });
    this.wire(props);
    const stores = [logs, traces].filter((sink) => sink !== undefined);
    const queues = stores.length + vendors.flatMap(({ kinds }) => kinds).length;
    const volume = props.storage ?? VOLUME;
    this.node.addValidation({
      validate: () => [
        ...checkExporters([...stores, ...vendors].map((sink) => sink.id)),
        ...(volume === 'ephemeral' ? [] : checkQueues(queue, queues, volume.size)),
      ],
    });
  }

  private wire({ logs, traces, vendors = [], token, tls, ingestFrom }: GatewayProps): void {
    for (const labels of ingestFrom ?? [{ 'signalbox/telemetry': 'true' }]) {
      const peer = { kind: 'namespaces', title: 'Agents and LLM clients', labels } as const;
      this.workload.accept(peer, [GATEWAY_PORTS.otlpGrpc, GATEWAY_PORTS.otlpHttp], 'OTLP');
    }
    if (logs) this.workload.call(logs.logs().to, 'logs');
    if (traces) this.workload.call(traces.traces().to, 'traces');
    for (const { to, kinds, variables = {} } of vendors) {
      this.workload.call(to, kinds.join(', '));
      for (const [variable, secret] of Object.entries(variables)) {
        this.workload.setSecretVariable(variable, secret, `header for ${to.title}`);
      }
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
}
