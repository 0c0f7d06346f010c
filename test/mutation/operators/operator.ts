import type { Expression } from '../../../src/promql/ast';
import { printExpression } from '../../../src/promql/print';
import { childrenOf } from '../../../src/promql/visit';
import { replaceAll } from '../rewrite';

/** A query that somebody could have written by mistake. */
export interface Mistake {
  /** What is different, on one line: `threshold 0.5 → 0.6`. */
  readonly says: string;
  readonly query: Expression;
}

/** One kind of mistake in a query, everywhere it can be made. */
export type QueryOperator = (query: Expression) => readonly Mistake[];

/** What else could stand in the place of one part. */
export interface Instead {
  readonly says: string;
  readonly by: Expression;
}

/** Mistakes in one part at a time. `within` is what the part stands in, the nearest first. */
export function perPart(
  instead: (part: Expression, within: readonly Expression[]) => readonly Instead[],
): QueryOperator {
  return (query) => {
    const below = (part: Expression, within: readonly Expression[]): Mistake[] => [
      ...instead(part, within).map(({ says, by }) => ({ says, query: replaceAll(query, part, by) })),
      ...childrenOf(part).flatMap((child) => below(child, [part, ...within])),
    ];
    return below(query, []);
  };
}

/** A part as it is named in reports: shortened in the middle. */
export function named(part: Expression): string {
  const printed = printExpression(part);
  return printed.length <= 90 ? printed : `${printed.slice(0, 60)} … ${printed.slice(-27)}`;
}
