import { type QueryUnit, type Vector, above, and, divide, sum } from '../../src/promql';
import type { Quotient } from '../../src/promql/unit';

/**
 * How much of one thing there is for each of another, of several senders together, of whom some tell of one thing alone:
 * dollars without requests, requests without dollars. Only what one sender told of both counts; the senders are told
 * apart by the labels that are not in `by`.
 */
export function eachOfBoth<L extends string, By extends L, U extends QueryUnit, V extends QueryUnit>(
  of: Vector<L, U>,
  other: Vector<L, V>,
  by: readonly By[],
): Vector<By, Quotient<U, V>>;
export function eachOfBoth(of: Vector, other: Vector, by: readonly string[]): Vector {
  const some = above(other, 0);
  return divide(sum(and(of, some), { by }), sum(and(some, of), { by }));
}

/** Labels and some more, each once. */
export function apart<By extends string, More extends string>(
  by: readonly By[],
  ...more: readonly More[]
): readonly (By | More)[] {
  return [...new Set([...by, ...more])];
}
