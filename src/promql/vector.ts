import type { Kind } from '../catalogue/metric';
import type { Expression, Selector, Subquery as SubqueryExpression } from './ast';
import type { QueryUnit } from './unit';

/** An instant vector: one number for each set of the labels `L`, in the unit `U`. */
export interface Vector<L extends string = string, U extends QueryUnit = QueryUnit> {
  readonly type: 'vector';
  readonly expression: Expression;
  /** The labels that its series may have; undefined where nobody can know, as for some queries given as text. */
  readonly labels: readonly L[] | undefined;
  /** Known to the compiler only: it is never set. */
  readonly unit?: U;
}

/** The series of one metric, still of a known kind, so that `rate` can refuse a gauge. */
export interface Series<
  K extends Kind = Kind,
  L extends string = string,
  U extends QueryUnit = QueryUnit,
> extends Vector<L, U> {
  readonly kind: K;
  readonly expression: Selector;
}

/** A vector at every step of a window: what functions over time take besides the series of a gauge. */
export interface Subquery<L extends string = string, U extends QueryUnit = QueryUnit> {
  readonly type: 'subquery';
  readonly expression: SubqueryExpression;
  readonly labels: readonly L[] | undefined;
  /** Known to the compiler only: it is never set. */
  readonly unit?: U;
}

/** One number, without labels: a threshold, or the time. */
export interface Scalar<U extends QueryUnit = QueryUnit> {
  readonly type: 'scalar';
  readonly expression: Expression;
  /** Known to the compiler only: it is never set. */
  readonly unit?: U;
}

/** What an operation has on each side. */
export type Operand = Vector | Scalar;

/** The labels that an operand has in its type. */
export type LabelsOf<T> = T extends Vector<infer L> | Subquery<infer L> ? L : never;
/** The unit that an operand has in its type. */
export type UnitOf<T> = T extends Vector<string, infer U> | Subquery<string, infer U> | Scalar<infer U> ? U : never;

/** What the compiler shows where it refuses an argument: the reason. */
export interface Refused<Reason extends string> {
  readonly refused: Reason;
}
