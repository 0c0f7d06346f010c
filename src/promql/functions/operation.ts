import type { BinaryOperator } from '../ast';
import type { Operand } from '../vector';
import { expressionOf } from './call';
import { type Matching, matchedLabels, matchingOf } from './matching';

/** An operation on two sides, of whatever units: the types of those who call this are the judges of units. */
export function operation(
  operator: BinaryOperator,
  left: Operand,
  right: Operand | number,
  matching: Matching = {},
  bool = false,
): Operand {
  const sides = { left: left.expression, right: expressionOf(right) };
  const base = { type: 'binary', operator, ...(bool && { bool }) } as const;
  if (left.type === 'vector' && typeof right === 'object' && right.type === 'vector') {
    const expression = { ...base, ...matchingOf(operator, left.labels, right.labels, matching), ...sides };
    return { type: 'vector', expression, labels: matchedLabels(left.labels, right.labels, matching) };
  }
  const expression = { ...base, ...sides };
  if (left.type === 'vector') return { type: 'vector', expression, labels: left.labels };
  if (typeof right === 'object' && right.type === 'vector') return { type: 'vector', expression, labels: right.labels };
  return { type: 'scalar', expression };
}
