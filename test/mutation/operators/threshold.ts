import { type BinaryOperator, type Expression, number } from '../../../src/promql/ast';
import { named, perPart } from './operator';

const ORDERED: readonly BinaryOperator[] = ['>', '<', '>=', '<=', '*', '/'];

/** A number that something is compared with or multiplied by is a fifth smaller or greater. */
export const threshold = perPart((part) => {
  if (part.type !== 'binary' || !ORDERED.includes(part.operator)) return [];
  return (['left', 'right'] as const).flatMap((side) => {
    const value = literal(part[side]);
    if (value === undefined) return [];
    return [0.8, 1.2].map((factor) => {
      const other = Number((value * factor).toPrecision(12));
      return { says: `number ${value} → ${other} in ${named(part)}`, by: { ...part, [side]: number(other) } };
    });
  });
});

function literal(expression: Expression): number | undefined {
  return expression.type === 'number' && expression.value !== 0 && Number.isFinite(expression.value)
    ? expression.value
    : undefined;
}
