import type { ArithmeticOperator, ComparisonOperator, Node, PanelWindow, Series, Vector } from './query';

const range = (of: Node, window: PanelWindow): Node => ({ type: 'range', of, window });
const call = (name: string, ...args: Node[]): Node => ({ type: 'call', name, arguments: args });
const number = (value: number): Node => ({ type: 'number', value });

const overCounter =
  (name: 'rate' | 'increase') =>
  <L extends string>(counter: Series<'counter', L>, window: PanelWindow): Vector<L> => ({
    node: call(name, range(counter.node, window)),
    labels: counter.labels,
  });

/** Growth of a counter a second. A gauge is refused: the compiler says so. */
export const rate = overCounter('rate');
/** Growth of a counter over a window. */
export const increase = overCounter('increase');

const overGauge =
  (name: 'max_over_time' | 'min_over_time' | 'avg_over_time') =>
  <L extends string>(gauge: Series<'gauge', L>, window: PanelWindow): Vector<L> => ({
    node: call(name, range(gauge.node, window)),
    labels: gauge.labels,
  });

/** The largest value of a gauge within a window: bridges a failed scrape. */
export const maxOverTime = overGauge('max_over_time');
export const minOverTime = overGauge('min_over_time');
export const avgOverTime = overGauge('avg_over_time');

const aggregate =
  (operator: 'sum' | 'max' | 'min' | 'avg' | 'count') =>
  <L extends string, const By extends L = never>(
    vector: Vector<L>,
    { by = [] }: { readonly by?: readonly By[] } = {},
  ): Vector<By> => ({ node: { type: 'aggregation', operator, by, of: vector.node }, labels: by });

export const sum = aggregate('sum');
export const max = aggregate('max');
export const min = aggregate('min');
export const avg = aggregate('avg');
export const count = aggregate('count');

/** A quantile of a histogram. The vector must still have `le`: an aggregation that dropped it is refused. */
export function histogramQuantile<L extends string>(
  quantile: number,
  vector: Vector<L> & ('le' extends L ? unknown : never),
): Vector<Exclude<L, 'le'>> {
  const labels = vector.labels.filter((label): label is Exclude<L, 'le'> => label !== 'le');
  return { node: call('histogram_quantile', number(quantile), vector.node), labels };
}

/** A number as a vector without labels; `vector(1)` is the alert that always fires. */
export function vector(value: number): Vector<never> {
  return { node: call('vector', number(value)), labels: [] };
}

/** One series, present only while the given ones are missing. It has the labels that are compared for equality. */
export function absent<L extends string>(series: Series<'counter' | 'gauge', L>): Vector<L> {
  const { node, labels } = series;
  const compared = node.type === 'selector' ? node.matchers : {};
  return { node: call('absent', node), labels: labels.filter((label) => typeof compared[label] === 'string') };
}

/** Two vectors find each other by their labels: with one label more or less on one side, nothing has a partner. */
type Partner<L extends string, R extends string> = [L, R] extends [R, L] ? unknown : never;
const nodeOf = (operand: Vector | number): Node => (typeof operand === 'number' ? number(operand) : operand.node);

const binary =
  (operator: ArithmeticOperator | ComparisonOperator) =>
  <L extends string, R extends string = L>(
    left: Vector<L>,
    right: number | (Vector<R> & Partner<L, R>),
  ): Vector<L> => ({
    node: { type: 'binary', operator, left: left.node, right: nodeOf(right) },
    labels: left.labels,
  });

/** The first vector that has an answer for a set of labels; two or more. */
export function firstOf<L extends string, R extends string = L>(
  first: Vector<L>,
  ...rest: readonly Vector<R>[]
): Vector<L & R> {
  const node = rest.reduce<Node>(
    (left, right) => ({ type: 'binary', operator: 'or', left, right: right.node }),
    first.node,
  );
  const isCommon = (label: string): label is L & R => rest.every(({ labels }: Vector) => labels.includes(label));
  return { node, labels: first.labels.filter(isCommon) };
}

export const divide = binary('/');
export const multiply = binary('*');
export const minus = binary('-');
export const plus = binary('+');
export const above = binary('>');
export const below = binary('<');
export const equals = binary('==');
