import { Duration, Size } from 'cdk8s';
import type { Labels } from '../../kubernetes/labels';
import type { SecretKey } from '../../kubernetes/secret-key';
import type { Storage } from '../../kubernetes/storage';
import type { Provider } from '../../providers/contract';
import { decideOwnership } from '../../providers/ownership';
import type { LogSink, TraceSink } from '../contracts';
import type { PartProps } from '../part';
import type { GatewayConfig, GatewaySettings, Stage, VendorSink } from './gateway-config';
import type { IngestTls } from './ingest';
import type { Privacy } from './privacy/privacy';
import type { TailSampling } from './tail-sampling';

export interface GatewayProps extends PartProps<GatewayConfig> {
  /** The clients whose telemetry is counted. @default none: it is cleaned, stored and not counted */
  readonly providers?: readonly Provider[];
  /** What is kept besides names, counts, durations, outcomes and ids. @default nothing */
  readonly privacy?: Privacy;
  /** Where logs and agent events go. @default nowhere: they are counted and dropped */
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
  /** How long a gauge or a span metric without new points stays on the scraped endpoint. @default 24 hours */
  readonly seriesExpiry?: Duration;
  /** How long a counter of the ledger is kept without news. @default 30 days */
  readonly ledgerLife?: Duration;
  /** How many series the ledger may have; new ones beyond it are refused and counted. @default 50,000 */
  readonly maxSeries?: number;
  /** What may wait on the volume for each backend that is away; what comes beyond it is dropped and counted. @default 2 GiB */
  readonly queue?: Size;
  /** Holds the queues. @default 10 GiB, retained */
  readonly storage?: Storage | 'ephemeral';
  /**
   * Several workers that share the ledger, behind a front tier. Their number is fixed: a change restarts them all, and
   * what senders of cumulative counters count meanwhile is lost. @default one gateway that is its own front
   */
  readonly workers?: GatewayWorkers;
}

export interface GatewayWorkers {
  /** How many share the ledger. */
  readonly count: number;
  /** Replicas of the front tier, which keeps nothing. @default 2 */
  readonly front?: number;
}

export const GATEWAY_VOLUME: Storage = { size: Size.gibibytes(10) };

/** What the configuration file is made of, with every default. */
export function gatewaySettings(props: GatewayProps) {
  const { providers = [] } = props;
  const ownership = decideOwnership(providers);
  return {
    ...props,
    providers,
    owned: ({ id }: Provider) => ownership.get(id) ?? [],
    logs: props.logs?.logs(),
    traces: props.traces?.traces(),
    vendors: props.vendors ?? [],
    privacy: props.privacy ?? {},
    stages: props.stages ?? [],
    seriesExpiry: props.seriesExpiry ?? Duration.hours(24),
    ledgerLife: props.ledgerLife ?? Duration.days(30),
    maxSeries: props.maxSeries ?? 50_000,
    queue: props.queue ?? Size.gibibytes(2),
    workers: props.workers?.count ?? 1,
    // Behind a front tier, senders are let in there.
    ...(props.workers && { token: undefined, tls: undefined }),
  } satisfies GatewaySettings;
}
