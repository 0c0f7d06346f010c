import type { Metric } from '../catalogue/metric';
import type { Signal } from '../promql/signal';
import type { Dialect } from './dialect';
import type { PriceTable } from './prices/table';

/**
 * What a client can be the owner of. `usage` is tokens and money, `requests` are calls of models with their outcome and
 * duration, `work` is what agents do: sessions, prompts, tools, lines. Each is counted once, whoever else saw it.
 */
export type Facet = 'usage' | 'requests' | 'work';

/** How an attribute is compared: with one text, with any of several, or by being there. */
export type Condition =
  string | readonly string[] | { readonly not: readonly string[] } | { readonly present: boolean };

/**
 * Conditions by attribute, all of which must hold. Two are no attributes on the wire: `otel.status_code`, a span's
 * status (`ERROR`), and `otel.scope.name`.
 */
export type Conditions = Readonly<Record<string, Condition>>;

/** Where the value of a label comes from: a text, or the first of some attributes that is there. */
export type LabelSource =
  | string
  | {
      readonly firstOf: readonly string[];
      /** Values that are written differently in the vocabulary. @default as they are */
      readonly rename?: Readonly<Record<string, string>>;
      /** When none is there. @default 'unknown' */
      readonly otherwise?: string;
    };

/** What is added to a counter, observed by a histogram, or becomes the value of a gauge. */
export type Amount =
  /** One for each record. */
  | 'one'
  /** The value of a point; of a histogram's point its sum. */
  | 'value'
  /** How often a histogram's point observed something. */
  | 'observations'
  /** The whole histogram, where its buckets are those of the vocabulary already. */
  | 'distribution'
  /** How long a span took, in seconds. */
  | 'duration'
  /** A number in an attribute, or a text that is one. */
  | {
      readonly attribute: string;
      /** 0.001 makes seconds of milliseconds. @default 1 */
      readonly times?: number;
      /** Attributes that are a part of it and are counted elsewhere. @default none */
      readonly without?: readonly string[];
    };

/** Which records of a producer are counted: points of a metric, events by `event.name`, or spans. */
export type Source = { readonly metric: string } | { readonly event: string } | { readonly span: Conditions };

/** One counting: from what a producer sends to a metric of the vocabulary. */
export interface Count {
  readonly facet: Facet;
  readonly metric: Metric;
  readonly from: Source;
  /** Only records that satisfy these. @default all */
  readonly when?: Conditions;
  readonly amount: Amount;
  /** `-1` takes away what another count of the same source has too much. @default 1 */
  readonly sign?: 1 | -1;
  /** Nobody says what these tokens cost: the gateway prices them. @default false */
  readonly priced?: boolean;
  /** The metric's own labels; those of the client come on top. */
  readonly labels: Readonly<Record<string, LabelSource>>;
}

/** How a record is known to be a client's; one of these is enough. */
export interface Recognition {
  /** Instrumentation scopes that it sends under. @default none */
  readonly scopes?: readonly string[];
  /** Names of services that must be the sender as well, where others send under the same scope. @default any */
  readonly services?: readonly string[];
  /** Values of `gen_ai.provider.name`, or of its older name `gen_ai.system`. @default none */
  readonly vendors?: readonly string[];
  /** Values of `gen_ai.operation.name` on spans that name no vendor. @default none */
  readonly operations?: readonly string[];
}

/** Where the gateway reads the metrics of a client that does not send by itself. */
export interface ScrapeSource {
  readonly service: string;
  readonly namespace: string;
  readonly port: number;
  /** Labels of the pods behind the service, for the network policy. */
  readonly pods: Readonly<Record<string, string>>;
  readonly path: string;
}

/** Where producers send to, as `env` writes it down. */
export interface GatewayAddress {
  /** OTLP over HTTP, without `/v1/…`. */
  readonly http: string;
  /** Who pays. @default not said, and counted as `unknown` */
  readonly team?: string;
  /** What it is for. @default not said, and counted as `unknown` */
  readonly project?: string;
  /** Production, staging. @default not said, and counted as `unknown` */
  readonly environment?: string;
  /** Shell expression of the bearer token: `$SIGNALBOX_TOKEN`. @default none is asked for */
  readonly token?: string;
}

/** What makes a producer send: variables, and files where variables do not reach. */
export interface ProducerSettings {
  readonly variables: Readonly<Record<string, string>>;
  /** Settings that the producer reads from a file of its own. @default none */
  readonly file?: { readonly path: string; readonly text: string };
}

/** The questions that clients can be asked. */
export type ClientQuestion =
  | 'tokens'
  | 'cost'
  | 'requests'
  | 'errorRatio'
  | 'cacheHitRatio'
  | 'latency'
  | 'timeToFirstToken'
  | 'sessions'
  | 'prompts'
  | 'toolCalls'
  | 'toolErrorRatio'
  | 'toolLatency';

/** Something that is watched: one value, in a folder of its own. */
export interface Provider {
  /** The label `client`. */
  readonly id: string;
  readonly title: string;
  /** Whose model, as the label `provider`. */
  readonly vendor: LabelSource;
  /** Which agent, as the label `agent`. @default `main` */
  readonly agent?: LabelSource;
  readonly recognise: Recognition;
  readonly dialect: Dialect;
  readonly counts: readonly Count[];
  /** Where it is scraped. @default it sends by itself */
  readonly scrape?: ScrapeSource;
  /** Prices of the models that its priced tokens are of. @default none */
  readonly prices?: readonly PriceTable[];
  /** Other clients whose calls it sees as well, and who of the two counts them. @default none */
  readonly sees?: {
    readonly clients: readonly string[];
    /** What it counts in their place. @default nothing */
    readonly takes?: readonly Facet[];
    /** What it leaves to them and never counts itself. @default nothing */
    readonly leaves?: readonly Facet[];
  };
  /** Whether its spans are kept; raw traces of some clients are noise. @default true */
  readonly keepsSpans?: boolean;
  /** The questions that it can be asked, as far as it is counted for them. */
  readonly signals: Readonly<Partial<Record<ClientQuestion, Signal>>>;
  /** What makes it send. @default it is scraped */
  readonly env?: (at: GatewayAddress) => ProducerSettings;
}
