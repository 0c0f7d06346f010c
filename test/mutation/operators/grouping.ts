import { type Expression, type Grouping, grouping as groupingOf } from '../../../src/promql/ast';
import { expressionsOf } from '../../../src/promql/visit';
import { rewrite } from '../rewrite';
import { type QueryOperator } from './operator';

/** One label of a grouping is forgotten, in every aggregation that has this grouping: they share it in the code. */
export const grouping: QueryOperator = (query) =>
  groupingsIn(query).flatMap((found) =>
    found.labels.map((dropped) => ({
      says: `${dropped} dropped of ${found.mode} (${found.labels.join(', ')})`,
      query: without(query, found, dropped),
    })),
  );

function groupingsIn(query: Expression): Grouping[] {
  const found = expressionsOf({ expression: query }).flatMap((part) =>
    part.type === 'aggregation' && part.grouping ? [part.grouping] : [],
  );
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

function without(query: Expression, from: Grouping, dropped: string): Expression {
  const wanted = JSON.stringify(from);
  const change = (part: Expression): Expression | undefined => {
    if (part.type !== 'aggregation' || JSON.stringify(part.grouping) !== wanted) return undefined;
    const { grouping: _, ...rest } = part;
    return {
      ...rest,
      ...groupingOf(
        from.mode,
        from.labels.filter((label) => label !== dropped),
      ),
      of: rewrite(part.of, change),
    };
  };
  return rewrite(query, change);
}
