import { prometheusName } from './names';

/** How a metric behaves: a counter only grows, a gauge moves, a histogram counts observations in buckets. */
export type Kind = 'counter' | 'gauge' | 'histogram';

/** What a metric counts or measures. Base units, as Prometheus wants them; milliseconds only where others chose them. */
export type Unit =
  | 'seconds'
  | 'milliseconds'
  | 'bytes'
  | 'ratio'
  | 'usd'
  | 'tokens'
  | 'count'
  | 'boolean'
  /** Seconds since 1970. */
  | 'timestamp'
  /** A price: dollars for one token. */
  | 'usd per token'
  /** Seconds of processor time, of one core. */
  | 'cores';

/**
 * Where a metric comes from: a program emits it under this name (`real`), the gateway or a rule makes it of other
 * telemetry (`derived`), or agent code emits it through `signalbox/sdk` (`sdk`).
 */
export type Origin = 'real' | 'derived' | 'sdk';

/** Labels that every scraped series has, whatever it measures. */
export const TARGET_LABELS = ['job', 'instance', 'cluster', 'namespace', 'pod'] as const;
export type TargetLabel = (typeof TARGET_LABELS)[number];

/** What a metric is called on the wire, in OpenTelemetry. */
export interface OtelIdentity {
  readonly name: string;
  /** UCUM; in braces it leaves no trace in the name that Prometheus sees. */
  readonly unit: string;
}

/** A metric, under its name in Prometheus. */
export interface Metric<K extends Kind = Kind, L extends string = string, U extends Unit = Unit> {
  readonly kind: K;
  readonly name: string;
  readonly unit: U;
  /** One sentence: what it counts or measures. */
  readonly help: string;
  /** The metric's own labels; those of the target come on top. */
  readonly labels: readonly L[];
  readonly origin: Origin;
  /** What it is called in OpenTelemetry. @default it is exposed in Prometheus' own format only */
  readonly otel?: OtelIdentity;
  /** Upper bounds of a histogram's buckets, in the metric's unit. @default the program's own */
  readonly buckets?: readonly number[];
}

interface Facts<L extends string, U extends Unit> {
  readonly unit: U;
  readonly help: string;
  /** Labels besides those of the target. @default none */
  readonly labels?: readonly L[];
  /** @default 'real' */
  readonly origin?: Origin;
  /** Upper bounds of a histogram's buckets. @default the program's own */
  readonly buckets?: readonly number[];
}

const define =
  <K extends Kind>(kind: K) =>
  <const L extends string = never, const U extends Unit = Unit>(
    name: string,
    { labels = [], origin = 'real', ...facts }: Facts<L, U>,
  ): Metric<K, L, U> => ({ kind, name, labels, origin, ...facts });

/** Metrics that a program exposes in Prometheus' own format, by the name there. */
export const counter = define('counter');
export const gauge = define('gauge');
export const histogram = define('histogram');

interface OtelFacts<L extends string, U extends Unit> extends Facts<L, U> {
  /** UCUM, as the producer sends it. @default '' */
  readonly ucum?: string;
}

const defineOtel =
  <K extends Kind>(kind: K) =>
  <const L extends string = never, const U extends Unit = Unit>(
    name: string,
    { ucum = '', ...facts }: OtelFacts<L, U>,
  ): Metric<K, L, U> => ({
    ...define(kind)(prometheusName(name, ucum, kind), facts),
    otel: { name, unit: ucum },
  });

/** Metrics that are sent over OTLP, by their name in OpenTelemetry; the name in Prometheus follows from it. */
export const otel = { counter: defineOtel('counter'), gauge: defineOtel('gauge'), histogram: defineOtel('histogram') };

/** Whether the last scrape of a target succeeded; Prometheus makes it for every target. */
export const up = gauge('up', { unit: 'boolean', help: '1 when the last scrape of the target succeeded, else 0.' });
