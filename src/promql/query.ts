import type { Kind, Metric, TargetLabel } from '../catalogue/metric';

/** A length of time as PromQL writes it. */
export type Window = `${bigint}${'s' | 'm' | 'h' | 'd'}`;

/** A window, or what Grafana puts there when it draws a panel. */
export type PanelWindow = Window | '$__rate_interval';

/** How a label is compared: equal to a text, or as said by `not`, `matches`, `notMatches`. */
export type Matcher = string | { readonly operator: '!=' | '=~' | '!~'; readonly value: string };

/** Matchers by label. */
// eslint-disable-next-line @typescript-eslint/consistent-indexed-object-style -- a mapped type keeps `{}` assignable
export type Matchers<L extends string = string> = { readonly [label in L]?: Matcher };

export const not = (value: string): Matcher => ({ operator: '!=', value });
export const matches = (value: string): Matcher => ({ operator: '=~', value });
export const notMatches = (value: string): Matcher => ({ operator: '!~', value });

export type ArithmeticOperator = '+' | '-' | '*' | '/';
export type ComparisonOperator = '==' | '!=' | '>' | '<' | '>=' | '<=';
export type SetOperator = 'and' | 'or' | 'unless';

/** The syntax tree. Plain data: printing and checking are functions over it. */
export type Node =
  | { readonly type: 'selector'; readonly metric: Metric; readonly series: string; readonly matchers: Matchers }
  | { readonly type: 'range'; readonly of: Node; readonly window: PanelWindow }
  | { readonly type: 'call'; readonly name: string; readonly arguments: readonly Node[] }
  | { readonly type: 'aggregation'; readonly operator: string; readonly by: readonly string[]; readonly of: Node }
  | {
      readonly type: 'binary';
      readonly operator: ArithmeticOperator | ComparisonOperator | SetOperator;
      readonly left: Node;
      readonly right: Node;
      readonly on?: readonly string[];
    }
  | { readonly type: 'number'; readonly value: number };

/** An instant vector: one number for each set of the labels `L`. */
export interface Vector<L extends string = string> {
  readonly node: Node;
  readonly labels: readonly L[];
}

/** The series of one metric, still of a known kind, so that `rate` can refuse a gauge. */
export interface Series<K extends Kind, L extends string> extends Vector<L> {
  readonly kind: K;
  readonly metric: Metric<K>;
}

/** The series of a metric: `select(up, { job: 'loki' })` prints `up{job="loki"}`. */
export function select<K extends 'counter' | 'gauge', L extends string>(
  metric: Metric<K, L>,
  matchers: Matchers<NoInfer<L> | TargetLabel> = {},
): Series<K, L | TargetLabel> {
  const node: Node = { type: 'selector', metric, series: metric.name, matchers };
  return { node, kind: metric.kind, metric, labels: withTarget(metric.labels) };
}

/** The buckets of a histogram, for `histogramQuantile(q, sum(rate(buckets(m), w), { by: ['le'] }))`. */
export function buckets<L extends string>(
  metric: Metric<'histogram', L>,
  matchers: Matchers<NoInfer<L> | TargetLabel> = {},
): Series<'counter', L | TargetLabel | 'le'> {
  const node: Node = { type: 'selector', metric, series: `${metric.name}_bucket`, matchers };
  return {
    node,
    kind: 'counter',
    metric: { ...metric, kind: 'counter' },
    labels: [...withTarget(metric.labels), 'le'],
  };
}

function withTarget<L extends string>(labels: readonly L[]): (L | TargetLabel)[] {
  return [...labels, 'job', 'instance', 'cluster', 'namespace', 'pod'];
}
