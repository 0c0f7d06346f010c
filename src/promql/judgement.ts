import { type ComparisonOperator, COMPARISONS, type Expression } from './ast';
import type { Vector } from './vector';

/** What an alert compares: something that is measured, with a limit. */
export interface Judgement {
  readonly measured: Vector;
  readonly operator: ComparisonOperator;
  /** A number, or a series of its own that moves. */
  readonly limit: number | Vector;
}

/**
 * The comparisons that an alert is about; several where one of them is enough. What stands to the right of `and` and
 * `unless` only says when they count: enough traffic, a past to compare with. None for alerts that compare nothing,
 * such as those about what is absent.
 */
export function judgementsOf({ expression, labels }: Pick<Vector, 'expression' | 'labels'>): Judgement[] {
  const vector = (of: Expression): Vector => ({ type: 'vector', expression: of, labels });
  return comparisonsIn(expression).map(({ left, operator, right }) => ({
    measured: vector(left),
    operator,
    limit: right.type === 'number' ? right.value : vector(right),
  }));
}

interface Comparison {
  readonly left: Expression;
  readonly operator: ComparisonOperator;
  readonly right: Expression;
}

function comparisonsIn(expression: Expression): Comparison[] {
  if (expression.type !== 'binary') return [];
  const { left, operator, right } = expression;
  if (isComparison(operator)) return [{ left, operator, right }];
  if (operator === 'and' || operator === 'unless') return comparisonsIn(left);
  return operator === 'or' ? [...comparisonsIn(left), ...comparisonsIn(right)] : [];
}

function isComparison(operator: string): operator is ComparisonOperator {
  return COMPARISONS.some((one) => one === operator);
}
