/** How a metric behaves: a counter only grows, a gauge moves, a histogram counts observations in buckets. */
export type Kind = 'counter' | 'gauge' | 'histogram';

/** What a metric counts or measures. Base units only, as Prometheus wants them. */
export type Unit = 'seconds' | 'milliseconds' | 'bytes' | 'ratio' | 'usd' | 'count' | 'boolean';

/** Labels that every scraped series has, whatever it measures. */
export type TargetLabel = 'job' | 'instance' | 'cluster' | 'namespace' | 'pod';

/** A metric that a program exposes, under its name in Prometheus. */
export interface Metric<K extends Kind = Kind, L extends string = string> {
  readonly kind: K;
  readonly name: string;
  readonly unit: Unit;
  /** One sentence: what it counts or measures. */
  readonly help: string;
  /** The metric's own labels; those of the target come on top. */
  readonly labels: readonly L[];
}

interface Facts<L extends string> {
  readonly unit: Unit;
  readonly help: string;
  /** Labels besides those of the target. @default none */
  readonly labels?: readonly L[];
}

const define =
  <K extends Kind>(kind: K) =>
  <const L extends string = never>(name: string, { unit, help, labels = [] }: Facts<L>): Metric<K, L> => ({
    kind,
    name,
    unit,
    help,
    labels,
  });

export const counter = define('counter');
export const gauge = define('gauge');
export const histogram = define('histogram');

/** Whether the last scrape of a target succeeded; Prometheus makes it for every target. */
export const up = gauge('up', { unit: 'boolean', help: '1 when the last scrape of the target succeeded, else 0.' });
