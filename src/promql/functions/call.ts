import { type Call, type Expression, type Range, number } from '../ast';
import type { FunctionName } from '../signatures';
import type { Scalar, Series, Subquery, Vector } from '../vector';
import { type PanelWindow, checkedWindow } from '../window';

/** A call of one of Prometheus' functions. */
export const call = (name: FunctionName, ...args: readonly Expression[]): Call => ({
  type: 'call',
  name,
  arguments: args,
});

/** A vector with other values and the same labels. */
export const sameLabels = ({ labels }: Pick<Vector, 'labels'>, expression: Expression): Vector => ({
  type: 'vector',
  expression,
  labels,
});

/** A number as it stands, or a quantity. */
export const expressionOf = (of: number | Pick<Scalar | Vector, 'expression'>): Expression =>
  typeof of === 'number' ? number(of) : of.expression;

/** What functions over time are applied to: a subquery has its window with it, series get one. */
export function overWindow(of: Series | Subquery, window: PanelWindow | undefined): Range | Subquery['expression'] {
  if (of.type === 'subquery') return of.expression;
  if (window === undefined) throw new Error(`${of.expression.name ?? 'a selector'} needs a window, such as 5m`);
  return { type: 'range', of: of.expression, window: checkedWindow(window) };
}

/** The window of series; a subquery has its own. */
export type WindowFor<S> = S extends Subquery ? [] : [window: PanelWindow];
