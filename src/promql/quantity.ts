import type { Unit } from '../catalogue/metric';
import { number } from './ast';
import type { Effects, QueryUnit, Quotient } from './unit';
import type { Scalar, Vector } from './vector';

const quantity =
  <U extends Unit>() =>
  (value: number): Scalar<U> => ({ type: 'scalar', expression: number(value) });

/** Quantities that a query is compared with: `above(p95, seconds(30))`. A plain number says not what it counts. */
export const seconds = quantity<'seconds'>();
export const milliseconds = quantity<'milliseconds'>();
export const bytes = quantity<'bytes'>();
export const usd = quantity<'usd'>();
export const tokens = quantity<'tokens'>();
export const cores = quantity<'cores'>();
/** So many of something: `atLeast(calls, counted(20))`. */
export const counted = quantity<'count'>();
/** Seconds since 1970. */
export const moment = quantity<'timestamp'>();
/** So many times as much: `above(divide(today, lastWeek), factor(3))`. */
export const factor = quantity<'ratio'>();

/** A share, from 0 to 1; 90 % is `ratio(0.9)`. What may be more than all is a `factor`. */
export function ratio(share: number): Scalar<'ratio'> {
  if (!(Math.abs(share) <= 1)) throw new Error(`ratio(${share}): a share is at most 1; 90 % is ratio(0.9)`);
  return factor(share);
}

/** A quantity in each second: `perSecond(tokens(100))`. */
export function perSecond<U extends Unit>(of: Scalar<U>): Scalar<Effects<U>['eachSecond']> {
  return { type: 'scalar', expression: of.expression };
}

/** A quantity for each of another unit: `per(usd(0.5), 'count')`. */
export function per<U extends Unit, V extends Unit>(of: Scalar<U>, _unit: V): Scalar<Quotient<U, V>> {
  return { type: 'scalar', expression: of.expression };
}

/**
 * Says what a vector is in, where the rules of units have no name for it: `as(divide(paid, worked), 'usd')`. The one
 * way around those rules.
 */
export function as<L extends string, U extends QueryUnit>(vector: Vector<L>, _unit: U): Vector<L, U> {
  return { type: 'vector', expression: vector.expression, labels: vector.labels };
}
