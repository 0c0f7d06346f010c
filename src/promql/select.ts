import { type Metric, TARGET_LABELS, type TargetLabel, type Unit } from '../catalogue/metric';
import type { LabelMatcher, Moment } from './ast';
import { requireLabels } from './labels';
import { type Matchers, acceptsAbsent, matcherList } from './matcher';
import type { BucketsOf, DistributionOf, QueryUnit } from './unit';
import type { Series, Subquery, Vector } from './vector';
import { type PanelWindow, type Window, checkedOffset, checkedWindow } from './window';

/** The series of a metric: `select(up, { job: 'loki' })` prints `up{job="loki"}`. */
export function select<K extends 'counter' | 'gauge', L extends string, U extends Unit>(
  metric: Metric<K, L, U>,
  matchers: Matchers<NoInfer<L> | TargetLabel> = {},
): Series<K, L | TargetLabel, U> {
  return series(metric.kind, metric.name, [...metric.labels, ...TARGET_LABELS], matchers);
}

/** The buckets of a histogram, for `histogramQuantile(q, sum(rate(buckets(m), w), { by: ['le'] }))`. */
export function buckets<L extends string, U extends Unit>(
  metric: Metric<'histogram', L, U>,
  matchers: Matchers<NoInfer<L> | TargetLabel | 'le'> = {},
): Series<'counter', L | TargetLabel | 'le', BucketsOf<U>> {
  return series('counter', `${metric.name}_bucket`, [...metric.labels, ...TARGET_LABELS, 'le'], matchers);
}

/** How many observations a histogram has. */
export function countOf<L extends string>(
  metric: Metric<'histogram', L>,
  matchers: Matchers<NoInfer<L> | TargetLabel> = {},
): Series<'counter', L | TargetLabel, 'count'> {
  return series('counter', `${metric.name}_count`, [...metric.labels, ...TARGET_LABELS], matchers);
}

/** The sum of all observations of a histogram. */
export function sumOf<L extends string, U extends Unit>(
  metric: Metric<'histogram', L, U>,
  matchers: Matchers<NoInfer<L> | TargetLabel> = {},
): Series<'counter', L | TargetLabel, U> {
  return series('counter', `${metric.name}_sum`, [...metric.labels, ...TARGET_LABELS], matchers);
}

/** A histogram that Prometheus stores as a native one: its samples are distributions, and there is no `le`. */
export function nativeHistogram<L extends string, U extends Unit>(
  metric: Metric<'histogram', L, U>,
  matchers: Matchers<NoInfer<L> | TargetLabel> = {},
): Series<'counter', L | TargetLabel, DistributionOf<U>> {
  return series('counter', metric.name, [...metric.labels, ...TARGET_LABELS], matchers);
}

/** Series by their labels alone, of whatever metric: `selectAny({ job: 'loki' })` prints `{job="loki"}`. */
export function selectAny(matchers: Matchers): Vector<string, 'unknown'> {
  const list = matcherList(matchers);
  if (list.every(acceptsAbsent)) throw new Error('selectAny: one matcher must not accept an empty label');
  return { type: 'vector', expression: { type: 'selector', matchers: list }, labels: undefined };
}

/** The series of a name that is in no catalogue, such as that of a recording rule. */
export function series<K extends 'counter' | 'gauge', L extends string, U extends QueryUnit>(
  kind: K,
  name: string,
  labels: readonly L[] | undefined,
  matchers: Matchers,
): Series<K, L, U> {
  const list: LabelMatcher[] = matcherList(matchers);
  requireLabels(
    list.map(({ label }) => label),
    labels,
    name,
  );
  return { type: 'vector', expression: { type: 'selector', name, matchers: list }, kind, labels };
}

/** Looks at an earlier time: `offset(select(up), '1d')` prints `up offset 1d`. A negative one looks ahead. */
export function offset<S extends Series | Subquery>(of: S, by: Window): S {
  return { ...of, expression: { ...of.expression, offset: checkedOffset(by) } };
}

/** Looks at one moment, whatever time a panel shows: `at(select(up), 'end')` prints `up @ end()`. */
export function at<S extends Series | Subquery>(of: S, moment: Moment): S {
  if (typeof moment === 'number' && !Number.isFinite(moment)) throw new Error(`${moment} is no moment`);
  return { ...of, expression: { ...of.expression, at: moment } };
}

/**
 * A vector at every step of a window, for functions over time. Series of a counter are refused: take their rate first.
 *
 * @param step between two values; Prometheus' evaluation interval when it is left out
 */
export function subquery<L extends string, U extends QueryUnit>(
  of: Vector<L, U> & { readonly kind?: 'gauge' },
  window: PanelWindow,
  step?: PanelWindow,
): Subquery<L, U> {
  const expression = {
    type: 'subquery',
    of: of.expression,
    window: checkedWindow(window),
    ...(step !== undefined && { step: checkedWindow(step) }),
  } as const;
  return { type: 'subquery', expression, labels: of.labels };
}
