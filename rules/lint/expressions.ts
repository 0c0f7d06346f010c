import {
  type Binary,
  COMPARISONS,
  type Call,
  type ComparisonOperator,
  type Expression,
  type Selector,
} from '../../src/promql/ast';
import { childrenOf } from '../../src/promql/visit';

/** An expression, and what it is inside of: the nearest first. */
export interface Place {
  readonly expression: Expression;
  readonly above: readonly Expression[];
}

/** Every expression of a query with what is around it. */
export function placesOf(root: Expression): Place[] {
  const below = (expression: Expression, above: readonly Expression[]): Place[] => [
    { expression, above },
    ...childrenOf(expression).flatMap((child) => below(child, [expression, ...above])),
  ];
  return below(root, []);
}

/** Every expression of a type. */
export function all<T extends Expression['type']>(root: Expression, type: T): Extract<Expression, { type: T }>[] {
  return placesOf(root).flatMap(({ expression }) => (isA(expression, type) ? [expression] : []));
}

function isA<T extends Expression['type']>(
  expression: Expression,
  type: T,
): expression is Extract<Expression, { type: T }> {
  return expression.type === type;
}

/** Functions of what a counter did within a window. */
export const GROWTH: readonly string[] = ['rate', 'irate', 'increase'];

/** Calls of functions. */
export function callsOf(root: Expression, names: readonly string[]): Call[] {
  return all(root, 'call').filter(({ name }) => names.includes(name));
}

/** Whether something grows in it: a counter is asked what it did. */
export const hasGrowth = (root: Expression): boolean => callsOf(root, GROWTH).length > 0;

/** The series that a function over time is given; of a subquery, all that it reads. */
export function seriesUnder(call: Call): Selector[] {
  return call.arguments.flatMap((argument) => all(argument, 'selector'));
}

/** A comparison that leaves out what is false. */
interface Filter extends Binary {
  readonly operator: ComparisonOperator;
}

export function isFilter(expression: Expression): expression is Filter {
  return expression.type === 'binary' && COMPARISONS.includes(expression.operator) && expression.bool !== true;
}

/** What must hold at the same time: the sides of `and`, and what `unless` keeps from. */
export function conditionsOf(expression: Expression): Expression[] {
  if (expression.type !== 'binary') return [expression];
  if (expression.operator === 'and') return [...conditionsOf(expression.left), ...conditionsOf(expression.right)];
  return expression.operator === 'unless' ? conditionsOf(expression.left) : [expression];
}

/** The number that one side of a comparison is, and the other side. */
export function threshold(expression: Expression): { readonly of: Expression; readonly value: number } | undefined {
  if (!isFilter(expression)) return undefined;
  const { left, right } = expression;
  if (right.type === 'number') return { of: left, value: right.value };
  return left.type === 'number' ? { of: right, value: left.value } : undefined;
}
