import { type Expression } from '../../../src/promql/ast';
import { rewrite } from '../rewrite';
import { type QueryOperator } from './operator';
import { secondsOf, windowOf } from './length';

/** A window is six times as long or a quarter: everywhere it occurs, since numerator and denominator share it. */
export const window: QueryOperator = (query) =>
  [...new Set(windowsIn(query))].flatMap((found) =>
    [6, 1 / 4].map((factor) => {
      const other = windowOf(secondsOf(found) * factor);
      return {
        says: `window ${found} → ${other}`,
        query: rewriteWindows(query, (one) => (one === found ? other : one)),
      };
    }),
  );

function windowsIn(query: Expression): string[] {
  const found: string[] = [];
  rewriteWindows(query, (one) => {
    found.push(one);
    return one;
  });
  return found;
}

function rewriteWindows(query: Expression, to: (window: string) => string): Expression {
  return rewrite(query, (part) => {
    if (part.type === 'range') return { ...part, window: to(part.window) };
    if (part.type === 'subquery') return { ...part, window: to(part.window), of: rewriteWindows(part.of, to) };
    return undefined;
  });
}
