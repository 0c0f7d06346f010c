import { type QueryUnit, type Vector, above, divide, firstOf, multiply } from '../src/promql';

/** The share that a part has of all: 0 where there is nothing of it, and nothing where there is nothing to be a share of. */
export function share<L extends string, U extends QueryUnit>(part: Vector<L, U>, all: Vector<L, U>): Vector<L, 'ratio'>;
export function share(part: Vector, all: Vector): Vector {
  return divide(firstOf(part, multiply(all, 0)), above(all, 0));
}
