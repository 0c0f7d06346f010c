import type { ComparisonOperator } from '../ast';
import type { IsSame } from '../unit';
import type { LabelsOf, Operand, Refused, Scalar, UnitOf, Vector } from '../vector';
import { type Fits, type Matched, type Matching, type SameLabels } from './matching';
import { operation } from './operation';

/** How two sides are compared. */
export type Comparison<L extends string = string, R extends string = string> = Matching<L, R> & {
  /** Answers 0 or 1 for every series, rather than leave out those for which it is false. @default false */
  readonly bool?: boolean;
};

/** Every unit has a zero, and what is true or false is 1 or 0; no other number says what it counts. */
type Comparable<A, B> = B extends number
  ? [B, UnitOf<A>] extends [0, unknown] | [0 | 1, 'boolean']
    ? unknown
    : Refused<'a plain number has no unit: say which, as in seconds(30) or ratio(0.9)'>
  : IsSame<UnitOf<A>, UnitOf<B>> extends true
    ? unknown
    : Refused<'the sides have different units, or one that nobody named with `as`'>;

type Paired<A, B, M> = [A, B] extends [Vector, Vector]
  ? Fits<LabelsOf<A>, LabelsOf<B>, M>
  : [A, B] extends [Scalar, Scalar | number]
    ? Refused<'one side is a vector'>
    : unknown;

type Compared<A, B, M> = Vector<
  A extends Vector ? (B extends Vector ? Matched<LabelsOf<A>, LabelsOf<B>, M> : LabelsOf<A>) : LabelsOf<B>,
  M extends { readonly bool: true } ? 'boolean' : UnitOf<A>
>;

function comparison(operator: ComparisonOperator) {
  function compare<
    A extends Operand,
    B extends Operand | number,
    const M extends Comparison<LabelsOf<A>, LabelsOf<B>> = SameLabels,
  >(left: A, right: B & Comparable<A, B> & Paired<A, B, M>, how?: M): Compared<A, B, M>;
  function compare(left: Operand, right: Operand | number, { bool = false, ...matching }: Comparison = {}): Operand {
    return operation(operator, left, right, matching, bool);
  }
  return compare;
}

/** Keeps the series that are above the other side: `above(errors, ratio(0.1))`. Units must be the same. */
export const above = comparison('>');
/** Keeps the series that are below the other side. */
export const below = comparison('<');
/** Keeps the series that are not below the other side. */
export const atLeast = comparison('>=');
/** Keeps the series that are not above the other side. */
export const atMost = comparison('<=');
/** Keeps the series that are as the other side: `equals(select(up), 0)`. */
export const equals = comparison('==');
/** Keeps the series that differ from the other side. */
export const notEquals = comparison('!=');
