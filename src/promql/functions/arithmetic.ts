import { type ArithmeticOperator, negation } from '../ast';
import type { Addable, Difference, Effects, IsSame, Product, QueryUnit, Quotient } from '../unit';
import type { LabelsOf, Operand, Refused, Scalar, UnitOf, Vector } from '../vector';
import { type Fits, type Matched, type Matching, type SameLabels } from './matching';
import { sameLabels } from './call';
import { operation } from './operation';

/** What an operation of two operands gives: two numbers give a number, anything else a vector. */
type Answer<A, B, M, U extends QueryUnit> = A extends Scalar
  ? B extends Vector
    ? Vector<LabelsOf<B>, U>
    : Scalar<U>
  : Vector<B extends Vector ? Matched<LabelsOf<A>, LabelsOf<B>, M> : LabelsOf<A>, U>;

type Paired<A, B, M> = A extends Vector ? (B extends Vector ? Fits<LabelsOf<A>, LabelsOf<B>, M> : unknown) : unknown;

/** Different units cannot be added; zero has any. */
type Sums<A, B> = B extends number
  ? [B] extends [0]
    ? unknown
    : Refused<'a plain number has no unit: say which, as in seconds(30) or ratio(0.9)'>
  : Addable<UnitOf<A>, UnitOf<B>> extends true
    ? unknown
    : Refused<'the sides have different units, or one that nobody named with `as`'>;

type UnitOrRatio<B> = B extends number ? 'ratio' : UnitOf<B>;

interface Units<U extends QueryUnit, V extends QueryUnit> {
  readonly product: Product<U, V>;
  readonly quotient: Quotient<U, V>;
  readonly plain: Effects<U>['plain'];
  readonly ratio: IsSame<U, V> extends true ? 'ratio' : 'unknown';
}

function scaling<E extends keyof Units<QueryUnit, QueryUnit>>(operator: ArithmeticOperator) {
  function apply<
    A extends Operand,
    B extends Operand | number,
    const M extends Matching<LabelsOf<A>, LabelsOf<B>> = SameLabels,
  >(left: A, right: B & Paired<A, B, M>, matching?: M): Answer<A, B, M, Units<UnitOf<A>, UnitOrRatio<B>>[E]>;
  function apply(left: Operand, right: Operand | number, matching?: Matching): Operand {
    return operation(operator, left, right, matching);
  }
  return apply;
}

/** A product. A plain number says how often; by a ratio or by an information of value 1 the unit stays. */
export const multiply = scaling<'product'>('*');
/** A quotient. Of one unit by itself it is a ratio; `usd` by `tokens` are `usd per token`. */
export const divide = scaling<'quotient'>('/');
/** A power, by a plain number or a ratio. */
export const pow = scaling<'plain'>('^');
/** The angle whose tangent is the quotient. */
export const atan2 = scaling<'ratio'>('atan2');

function summing<E extends 'same' | 'difference'>(operator: ArithmeticOperator) {
  function apply<
    A extends Operand,
    B extends Operand | number,
    const M extends Matching<LabelsOf<A>, LabelsOf<B>> = SameLabels,
  >(left: A, right: B & Paired<A, B, M> & Sums<A, B>, matching?: M): Answer<A, B, M, SumUnits<A, B>[E]>;
  function apply(left: Operand, right: Operand | number, matching?: Matching): Operand {
    return operation(operator, left, right, matching);
  }
  return apply;
}

interface SumUnits<A, B> {
  readonly same: UnitOf<A>;
  readonly difference: Difference<UnitOf<A>, UnitOf<B>>;
}

/** A sum of two of one unit. */
export const plus = summing<'same'>('+');
/** A difference of two of one unit; between two moments lie seconds. */
export const minus = summing<'difference'>('-');
/** What is left of a division, in the unit of both. */
export const mod = summing<'same'>('%');

/** The opposite. */
export function negate<L extends string, U extends QueryUnit>(vector: Vector<L, U>): Vector<L, U>;
export function negate(vector: Vector): Vector {
  return sameLabels(vector, negation(vector.expression));
}
