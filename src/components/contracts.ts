import type { Duration } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Metric } from '../catalogue/metric';
import type { Labels } from '../kubernetes/labels';
import type { Endpoint, ServiceEndpoint } from '../kubernetes/network/endpoint';
import type { SecretKey } from '../kubernetes/secret-key';
import type { Signal } from '../promql/signal';

/** An object of a program's own configuration: known fields are typed where it is made, others are allowed. */
export type NativeConfig = Readonly<Record<string, unknown>>;

/** Something that Prometheus can read. */
export interface ScrapeTarget {
  /** The `job` label of the series. */
  readonly job: string;
  readonly endpoint: ServiceEndpoint;
  /** What the endpoint is asked for. @default '/metrics' */
  readonly path?: string;
  /** Between scrapes. @default the interval of the Prometheus that scrapes it */
  readonly interval?: Duration;
  /** One pod on each node: the node's name is then the `instance`, because the pod's changes. @default false */
  readonly perNode?: boolean;
}

/** A part that tells how it is. */
export interface Monitored extends IConstruct {
  /** What it is called on dashboards. */
  readonly title: string;
  readonly scrape: readonly ScrapeTarget[];
  /** The questions worth asking about the part, with their metrics. */
  readonly signals: readonly Signal[];
  /** The metrics that it emits, itself and about others: alerts that read no more than these can fire. @default not told */
  readonly emits?: readonly Metric[];
}

/** What a data source holds. */
export type DatasourceRole = 'metrics' | 'logs' | 'traces' | 'alerts';

/** The data sources that are there, by what they hold, so that one can link to another. */
export type DatasourcePeers = Readonly<Partial<Record<DatasourceRole, string>>>;

/** One data source as Grafana's provisioning reads it, without what is the same for all. */
export interface DatasourceConfig {
  readonly name: string;
  readonly type: string;
  readonly jsonData: NativeConfig;
}

/** A part that Grafana can ask. */
export interface Datasource {
  readonly role: DatasourceRole;
  /** Fixed, so that dashboards can name it. */
  readonly uid: string;
  readonly queryEndpoint: ServiceEndpoint;
  /** Its configuration, linked to the peers that exist. */
  datasource(peers: DatasourcePeers): DatasourceConfig;
}

/** Where a collector sends one kind of telemetry. */
export interface Sink {
  /** Collector exporter by its id, `type/name`. Queue and retry are the collector's own business. */
  readonly id: string;
  readonly exporter: NativeConfig;
  readonly to: Endpoint;
  /** Credentials that the exporter reads from the environment, by variable. @default none */
  readonly variables?: Readonly<Record<string, SecretKey>>;
}

export interface LogSink {
  logs(): Sink;
}

export interface TraceSink {
  traces(): Sink;
}

/** A part that takes telemetry over OTLP, and what a sender needs to be let in. */
export interface OtlpReceiver {
  readonly otlp: {
    readonly grpc: ServiceEndpoint;
    readonly http: ServiceEndpoint;
    /** Bearer token. @default none is asked for */
    readonly token?: SecretKey;
    /** Certificate authority to trust, where the endpoint speaks TLS. @default those of the sender's system */
    readonly certificateAuthority?: SecretKey;
    /** Only senders with a certificate are let in. @default false */
    readonly asksForCertificate?: boolean;
  };
}

/** A part that takes alerts from Prometheus. */
export interface Notifiable {
  readonly alerts: readonly ServiceEndpoint[];
}

/** One comparison with a label of an alert. */
export interface LabelMatch {
  readonly label: string;
  readonly operator?: '=' | '!=' | '=~' | '!~';
  readonly value: string;
}

/** Alerts by their labels. All must hold; a plain object compares for equality. */
export type AlertMatch = Labels | readonly LabelMatch[];

/** While a source fires, its targets with the same values of `equal` are kept back. */
export interface Inhibition {
  readonly source: AlertMatch;
  readonly target: AlertMatch;
  /** Labels that both must carry: a label that both lack counts as equal, and would silence everything. */
  readonly equal: readonly string[];
}

/** A part that answers PromQL. */
export interface MetricStore {
  readonly metrics: ServiceEndpoint;
}
