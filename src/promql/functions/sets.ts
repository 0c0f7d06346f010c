import type { SetOperator } from '../ast';
import { common } from '../labels';
import type { IsSame, QueryUnit } from '../unit';
import type { Vector } from '../vector';
import { type Fits, type SameLabels, type SetMatching, matchingOf } from './matching';

function filter(operator: Exclude<SetOperator, 'or'>) {
  return <L extends string, U extends QueryUnit, R extends string, const M extends SetMatching<L, R> = SameLabels>(
    left: Vector<L, U>,
    right: Vector<R> & Fits<L, R, M>,
    matching?: M,
  ): Vector<L, U> => ({
    type: 'vector',
    expression: {
      type: 'binary',
      operator,
      ...matchingOf(operator, left.labels, right.labels, matching ?? {}),
      left: left.expression,
      right: right.expression,
    },
    labels: left.labels,
  });
}

/** The series of the left side that have a partner on the right, whatever its value. */
export const and = filter('and');
/** The series of the left side that have no partner on the right. */
export const unless = filter('unless');

type SameOrUnknown<U, V> = IsSame<U, V> extends true ? U : 'unknown';

/** All series of the left side, and those of the right that have no partner there. */
export function or<L extends string, U extends QueryUnit, R extends string, V extends QueryUnit>(
  left: Vector<L, U>,
  right: Vector<R, V>,
  matching?: SetMatching<NoInfer<L>, NoInfer<R>>,
): Vector<L & R, SameOrUnknown<U, V>>;
export function or(left: Vector, right: Vector, matching: SetMatching = {}): Vector {
  // Sides with different labels have no partners, and then all series of both are what one wants.
  const found =
    matching.on === undefined && matching.ignoring === undefined
      ? {}
      : matchingOf('or', left.labels, right.labels, matching);
  return {
    type: 'vector',
    expression: { type: 'binary', operator: 'or', ...found, left: left.expression, right: right.expression },
    labels: common(left.labels, right.labels),
  };
}

/** The first vector that has an answer for a set of labels; two or more. */
export function firstOf<L extends string, U extends QueryUnit, R extends string = L, V extends QueryUnit = U>(
  first: Vector<L, U>,
  ...rest: readonly Vector<R, V>[]
): Vector<L & R, SameOrUnknown<U, V>>;
export function firstOf(first: Vector, ...rest: readonly Vector[]): Vector {
  return rest.reduce<Vector>((left, right) => or(left, right), first);
}
