import { type ComparisonOperator, type Expression } from '../../../src/promql/ast';
import { named, perPart } from './operator';

const FLIPPED: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '>': '<',
  '<': '>',
  '>=': '<=',
  '<=': '>=',
  '==': '!=',
  '!=': '==',
};

/**
 * A comparison is turned round. `>` against `>=` is none of these: between two measured numbers they differ when both
 * are the same to the last bit.
 */
export const comparator = perPart((part) => {
  if (part.type !== 'binary') return [];
  const flipped = flip(part.operator);
  return flipped === undefined
    ? []
    : [{ says: `comparison ${part.operator} → ${flipped} in ${named(part)}`, by: { ...part, operator: flipped } }];
});

function flip(operator: Extract<Expression, { type: 'binary' }>['operator']): ComparisonOperator | undefined {
  return operator in FLIPPED ? FLIPPED[operator as ComparisonOperator] : undefined;
}
