import type { Quotient, QueryUnit } from '../unit';
import type { Vector } from '../vector';
import { divide, multiply } from './arithmetic';
import { above } from './comparisons';
import { firstOf } from './sets';

/** The share that a part has of all: 0 where there is nothing of it, and nothing where there is nothing to be a share of. */
export function share<L extends string, U extends QueryUnit>(part: Vector<L, U>, all: Vector<L, U>): Vector<L, 'ratio'>;
export function share(part: Vector, all: Vector): Vector {
  return divide(firstOf(part, multiply(all, 0)), above(all, 0));
}

/** How much of one thing there is for each of another: `each(dollars, sessions)`. Nothing where there is none of the other. */
export function each<L extends string, U extends QueryUnit, V extends QueryUnit>(
  of: Vector<L, U>,
  other: Vector<L, V>,
): Vector<L, Quotient<U, V>>;
export function each(of: Vector, other: Vector): Vector {
  return divide(of, above(other, 0));
}
