import type { Unit } from '../../catalogue/metric';
import { requireLabels, without } from '../labels';
import type { FunctionName } from '../signatures';
import type { BucketsOf, DistributionOf, QueryUnit } from '../unit';
import type { Refused, Scalar, Vector } from '../vector';
import { metricNames } from '../visit';
import { call, expressionOf, sameLabels } from './call';

/** Classic buckets have their bounds in the label `le`; a native histogram has them in its samples. */
type Bounded<L extends string, U> = U extends DistributionOf
  ? unknown
  : 'le' extends L
    ? unknown
    : Refused<'an aggregation dropped `le`, the bounds of the buckets'>;

/** The unit of what a histogram observed. */
type Observed<U> = U extends BucketsOf<infer V> | DistributionOf<infer V> ? V : 'unknown';

/** A quantile of a histogram. A classic one must still have `le`: an aggregation that dropped it is refused. */
export function histogramQuantile<L extends string, U extends QueryUnit>(
  quantile: number | Scalar<'ratio'>,
  vector: Vector<L, U> & Bounded<L, U>,
): Vector<Exclude<L, 'le'>, Observed<U>>;
export function histogramQuantile(quantile: number | Scalar, vector: Vector): Vector {
  return bucketed(vector, call('histogram_quantile', expressionOf(quantile), vector.expression));
}

/** The share of a histogram's observations that lie between two quantities. */
export function histogramFraction<L extends string, U extends QueryUnit>(
  lower: Scalar<NoInfer<Observed<U>>> | 0,
  upper: Scalar<NoInfer<Observed<U>>>,
  vector: Vector<L, U> & Bounded<L, U>,
): Vector<Exclude<L, 'le'>, 'ratio'>;
export function histogramFraction(lower: Scalar | 0, upper: Scalar, vector: Vector): Vector {
  const expression = call('histogram_fraction', expressionOf(lower), upper.expression, vector.expression);
  return bucketed(vector, expression);
}

/** Labels that are listed at run time are seen at run time only. */
function bucketed(of: Vector, expression: Vector['expression']): Vector {
  if (metricNames(of).some((name) => name.endsWith('_bucket'))) requireLabels(['le'], of.labels, 'a histogram');
  return { type: 'vector', expression, labels: without(of.labels, ['le']) };
}

interface Answers<U extends Unit> {
  readonly observed: U;
  /** It depends on whether the histogram was counted by the second. */
  readonly unknown: 'unknown';
}

function ofNative<A extends keyof Answers<Unit>>(name: FunctionName) {
  function of<L extends string, U extends Unit>(vector: Vector<L, DistributionOf<U>>): Vector<L, Answers<U>[A]>;
  function of(vector: Vector): Vector {
    return sameLabels(vector, call(name, vector.expression));
  }
  return of;
}

/** The mean of what a native histogram observed. */
export const histogramAvg = ofNative<'observed'>('histogram_avg');
/** How far the observations of a native histogram lie from their mean. */
export const histogramStddev = ofNative<'observed'>('histogram_stddev');
/** The square of `histogramStddev`. */
export const histogramStdvar = ofNative<'unknown'>('histogram_stdvar');
/** How many observations a native histogram has. */
export const histogramCount = ofNative<'unknown'>('histogram_count');
/** The sum of the observations of a native histogram. */
export const histogramSum = ofNative<'unknown'>('histogram_sum');
