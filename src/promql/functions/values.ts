import { number } from '../ast';
import type { FunctionName } from '../signatures';
import type { Effect, Effects, QueryUnit } from '../unit';
import type { Scalar, Vector } from '../vector';
import { call, expressionOf, sameLabels } from './call';

/** A function of each value. */
function each<E extends Effect>(name: FunctionName) {
  function of<L extends string, U extends QueryUnit>(vector: Vector<L, U>): Vector<L, Effects<U>[E]>;
  function of(vector: Vector): Vector {
    return sameLabels(vector, call(name, vector.expression));
  }
  return of;
}

/** Without the sign. */
export const abs = each<'same'>('abs');
/** The next whole number above. */
export const ceil = each<'same'>('ceil');
/** The next whole number below. */
export const floor = each<'same'>('floor');
/** 1, 0 or -1: the sign. */
export const sgn = each<'ratio'>('sgn');
/** The square root. */
export const sqrt = each<'plain'>('sqrt');
/** The exponential function. */
export const exp = each<'plain'>('exp');
/** The natural logarithm. */
export const ln = each<'plain'>('ln');
/** The logarithm to the base of two. */
export const log2 = each<'plain'>('log2');
/** The logarithm to the base of ten. */
export const log10 = each<'plain'>('log10');

/** Angles are in radians. */
export const sin = each<'plain'>('sin');
export const cos = each<'plain'>('cos');
export const tan = each<'plain'>('tan');
export const asin = each<'plain'>('asin');
export const acos = each<'plain'>('acos');
export const atan = each<'plain'>('atan');
export const sinh = each<'plain'>('sinh');
export const cosh = each<'plain'>('cosh');
export const tanh = each<'plain'>('tanh');
export const asinh = each<'plain'>('asinh');
export const acosh = each<'plain'>('acosh');
export const atanh = each<'plain'>('atanh');
/** Radians as degrees. */
export const deg = each<'plain'>('deg');
/** Degrees as radians. */
export const rad = each<'plain'>('rad');

/** Orders the series of a table; rules have no use for it. */
export const sort = each<'same'>('sort');
/** As `sort`, the largest first. */
export const sortDesc = each<'same'>('sort_desc');

type Bound<U extends QueryUnit> = Scalar<NoInfer<U>> | 0;

/** Rounds to whole numbers, or to multiples of a number. */
export function round<L extends string, U extends QueryUnit>(vector: Vector<L, U>, to?: number): Vector<L, U>;
export function round(vector: Vector, to?: number): Vector {
  return sameLabels(vector, call('round', vector.expression, ...(to === undefined ? [] : [number(to)])));
}

/** Raises values that are below one bound and lowers those above the other. */
export function clamp<L extends string, U extends QueryUnit>(
  vector: Vector<L, U>,
  least: Bound<U>,
  most: Bound<U>,
): Vector<L, U>;
export function clamp(vector: Vector, least: Scalar | 0, most: Scalar | 0): Vector {
  return sameLabels(vector, call('clamp', vector.expression, expressionOf(least), expressionOf(most)));
}

/** Raises values that are below a bound. */
export function clampMin<L extends string, U extends QueryUnit>(vector: Vector<L, U>, least: Bound<U>): Vector<L, U>;
export function clampMin(vector: Vector, least: Scalar | 0): Vector {
  return sameLabels(vector, call('clamp_min', vector.expression, expressionOf(least)));
}

/** Lowers values that are above a bound. */
export function clampMax<L extends string, U extends QueryUnit>(vector: Vector<L, U>, most: Bound<U>): Vector<L, U>;
export function clampMax(vector: Vector, most: Scalar | 0): Vector {
  return sameLabels(vector, call('clamp_max', vector.expression, expressionOf(most)));
}
