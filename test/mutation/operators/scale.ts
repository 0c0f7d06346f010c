import type { Expression } from '../../../src/promql/ast';

/** `total * 0`: nothing, where there is something that it could be a part of. */
export function isFill(expression: Expression): boolean {
  return (
    expression.type === 'binary' &&
    expression.operator === '*' &&
    [expression.left, expression.right].some((side) => side.type === 'number' && side.value === 0)
  );
}

/**
 * Whether it makes no difference how great a part is: it is multiplied by zero, or it is the buckets of a histogram, whose
 * quantile is the same when all of them are multiplied by the same number.
 */
export function isScaleFree(within: readonly Expression[]): boolean {
  const nearest = within.find(({ type }) => type === 'call');
  return within.some(isFill) || (nearest?.type === 'call' && nearest.name === 'histogram_quantile');
}

/** Whether a part is above the line of a ratio that is to be above a limit: nothing is not, and neither is zero. */
export function isShareAboveLimit(part: Expression, [division, comparison]: readonly Expression[]): boolean {
  return (
    division?.type === 'binary' &&
    division.operator === '/' &&
    division.left === part &&
    comparison?.type === 'binary' &&
    (comparison.operator === '>' || comparison.operator === '>=') &&
    comparison.left === division &&
    comparison.right.type === 'number' &&
    comparison.right.value > 0
  );
}
