import { Duration, Size } from 'cdk8s';
import { Construct } from 'constructs';
import { processMetrics } from '../../catalogue/process';
import { statefulSet } from '../../kubernetes/controllers';
import type { Image } from '../../kubernetes/image';
import { type ServiceEndpoint, url } from '../../kubernetes/network/endpoint';
import { type Resources, memoryLimit } from '../../kubernetes/resources';
import type { Storage } from '../../kubernetes/storage';
import { Workload } from '../../kubernetes/workload';
import type { Signal } from '../../promql/signal';
import type {
  Datasource,
  DatasourceConfig,
  DatasourcePeers,
  LogSink,
  Monitored,
  ScrapeTarget,
  Sink,
} from '../contracts';
import { goMemoryLimit } from '../native/go-memory';
import { type PartProps, configText, partIdentity } from '../part';
import { LOKI_DATA, LOKI_PORTS, type LokiConfig, lokiConfig } from './config';
import { lokiMetrics, lokiSignals } from './signals';

/** The version that is deployed; the tests run the same. */
export const LOKI_IMAGE: Image = { registry: 'docker.io', repository: 'grafana/loki', tag: '3.7.8' };

const RESOURCES: Resources = { cpuMillis: 200, memory: Size.gibibytes(1) };

export interface LokiProps extends PartProps<LokiConfig> {
  /** How long lines are kept; at least a day. @default 30 days */
  readonly retention?: Duration;
  /** Longest line, in KiB; longer ones are cut. @default 1024 */
  readonly maxLineKibibytes?: number;
  /** What may come in from all senders together, in MiB a second. @default 16 */
  readonly ingestMebibytesPerSecond?: number;
  /** Holds the lines. @default 50 GiB, retained */
  readonly storage?: Storage | 'ephemeral';
}

/** Loki in one pod, with its data on a volume: keeps logs and agent events, and deletes them on request. */
export class Loki extends Construct implements Monitored, Datasource, LogSink {
  readonly title = 'Loki';
  readonly role = 'logs';
  readonly uid: string;
  readonly queryEndpoint: ServiceEndpoint;
  readonly scrape: readonly ScrapeTarget[];
  readonly signals: readonly Signal[];
  readonly emits = [...Object.values(lokiMetrics), ...Object.values(processMetrics)];
  readonly workload: Workload;

  constructor(scope: Construct, id: string, props: LokiProps = {}) {
    super(scope, id);
    const { retention = Duration.days(30), maxLineKibibytes = 1024, ingestMebibytesPerSecond = 16 } = props;
    const identity = partIdentity(this, props, 'loki', 'logs');
    const resources = { ...RESOURCES, ...props.resources };
    const native = lokiConfig({
      retention,
      maxLineKibibytes,
      ingestMebibytesPerSecond,
      memory: memoryLimit(resources),
    });

    this.workload = new Workload(this, 'workload', {
      identity,
      title: this.title,
      controller: statefulSet(props.storage ?? { size: Size.gibibytes(50) }),
      options: props,
      network: props.network ?? {},
      program: {
        name: 'loki',
        image: LOKI_IMAGE,
        user: 10001,
        args: () => ['-config.file=/etc/loki/config.yaml'],
        env: () => [goMemoryLimit(resources)],
        ports: [
          { name: 'http', number: LOKI_PORTS.http },
          { name: 'grpc', number: LOKI_PORTS.grpc },
        ],
        health: { port: 'http', live: '/loki/api/v1/status/buildinfo', ready: '/ready', startSeconds: 300 },
        resources,
        config: [
          {
            id: 'config',
            mountPath: '/etc/loki',
            files: () => ({ 'config.yaml': configText(native, props) }),
          },
        ],
        dataPath: LOKI_DATA,
        scratch: ['/tmp'],
        // Chunks in memory are written out on shutdown.
        gracePeriod: Duration.minutes(5),
      },
    });
    this.queryEndpoint = this.workload.endpoint('http');
    this.uid = identity.name;
    this.scrape = [{ job: identity.name, endpoint: this.queryEndpoint }];
    this.signals = lokiSignals({ job: identity.name, namespace: identity.namespace });
    this.node.addValidation({
      validate: () =>
        retention.toMilliseconds() >= 86_400_000
          ? []
          : ['retention: Loki keeps lines for a day at least; write Duration.days(1) or more'],
    });
  }

  logs(): Sink {
    return {
      id: `otlp_http/${this.uid}`,
      exporter: { endpoint: `${url(this.queryEndpoint)}/otlp`, compression: 'gzip' },
      to: this.queryEndpoint,
    };
  }

  datasource({ traces }: DatasourcePeers): DatasourceConfig {
    const derivedFields =
      traces === undefined
        ? []
        : [
            {
              name: 'trace_id',
              matcherType: 'label',
              matcherRegex: 'trace_id',
              url: '$${__value.raw}',
              datasourceUid: traces,
            },
          ];
    return { name: 'Loki', type: 'loki', jsonData: { maxLines: 1000, derivedFields } };
  }
}
