import { type Vector, above, divide, firstOf, multiply } from '../src/promql';

/** The share of all that is bad: 0 where nothing was ever bad, and nothing where there is nothing to be a share of. */
export function share<L extends string, U extends 'count' | 'count per second'>(
  bad: Vector<L, U>,
  all: Vector<L, U>,
): Vector<L, 'ratio'>;
export function share(bad: Vector, all: Vector): Vector {
  return divide(firstOf(bad, multiply(all, 0)), above(all, 0));
}
