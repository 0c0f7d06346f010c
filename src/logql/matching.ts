import type { BinaryOperator, Expression, Matching } from './ast';
import { type Names, type Refused, added, common, demand, removed } from './fields';
import type { MetricQuery } from './query';

/**
 * Which series of both sides belong together: those that agree `on` some labels, or on all but those that are ignored.
 * Where one side has several for one of the other, `groupLeft` or `groupRight` names it, and the labels that it takes
 * over from the other side.
 */
export type MatchingOptions<L extends string = string, R extends string = string> = (
  | { readonly on: readonly (L & R)[]; readonly ignoring?: never }
  | { readonly ignoring: readonly (L | R)[]; readonly on?: never }
) &
  (
    | { readonly groupLeft?: readonly R[]; readonly groupRight?: never }
    | { readonly groupRight?: readonly L[]; readonly groupLeft?: never }
  );

interface On<N extends string = string> {
  readonly on: readonly N[];
}
interface Ignoring<N extends string = string> {
  readonly ignoring: readonly N[];
}
interface GroupLeft<N extends string = string> {
  readonly groupLeft: readonly N[];
}
interface GroupRight<N extends string = string> {
  readonly groupRight: readonly N[];
}

/** The labels of the answer. */
export type Matched<L extends string, R extends string, O> =
  O extends GroupLeft<infer N>
    ? L | N
    : O extends GroupRight<infer N>
      ? R | N
      : O extends On<infer N>
        ? N
        : O extends Ignoring<infer N>
          ? Exclude<L, N>
          : L;

/** Two series find each other by their labels: with one label more or less on one side, nothing has a partner. */
export type Partner<L extends string, R extends string> = [L, R] extends [R, L]
  ? unknown
  : Refused<`only one side has ${Exclude<L, R> | Exclude<R, L>}`>;

/** The same for the labels that are not ignored. */
export type PartnerBut<L extends string, R extends string, O> = O extends GroupLeft | GroupRight | On
  ? unknown
  : O extends Ignoring<infer N>
    ? Partner<Exclude<L, N>, Exclude<R, N>>
    : unknown;

/** A binary operation. */
export function operation(
  operator: BinaryOperator,
  left: MetricQuery | number,
  right: MetricQuery | number,
  options: Partial<On & Ignoring & GroupLeft & GroupRight> & { readonly bool?: boolean } = {},
): MetricQuery {
  const { on, ignoring, groupLeft, groupRight, bool } = options;
  const labels = on ?? ignoring;
  const lent = groupLeft ?? groupRight;
  const group: Matching['group'] = lent && { side: groupLeft ? 'left' : 'right', labels: lent };
  const matching: Matching | undefined = labels && {
    mode: on ? 'on' : 'ignoring',
    labels,
    ...(group && { group }),
  };
  const expression: Expression = {
    type: 'binary',
    operator,
    ...(bool === true && { bool }),
    ...(matching && { matching }),
    left: expressionOf(left),
    right: expressionOf(right),
  };
  return { type: 'numbers', expression, labels: labelsOf(left, right, operator, matching) };
}

function expressionOf(operand: MetricQuery | number): Expression {
  return typeof operand === 'number' ? { type: 'number', value: operand } : operand.expression;
}

function labelsOf(
  left: MetricQuery | number,
  right: MetricQuery | number,
  operator: BinaryOperator,
  matching: Matching | undefined,
): Names<string> {
  if (typeof left === 'number') return typeof right === 'number' ? [] : right.labels;
  if (typeof right === 'number') return left.labels;
  if (operator === 'or') return common(left.labels, right.labels);
  if (matching === undefined || operator === 'and' || operator === 'unless') return left.labels;
  if (matching.group) {
    const [many, one] = matching.group.side === 'left' ? [left, right] : [right, left];
    demand(one.labels, ...matching.group.labels);
    return added(many.labels, matching.group.labels);
  }
  return matching.mode === 'on' ? matching.labels : removed(left.labels, matching.labels);
}
