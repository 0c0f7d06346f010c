import type { VectorOperator } from './ast';
import { type GroupingOptions, group } from './grouping';
import type { MetricQuery } from './query';

/** One number for each set of the labels that are kept; without any choice, one for all. */
function aggregate(operator: VectorOperator) {
  function apply<L extends string, const By extends L = never>(
    query: MetricQuery<L>,
    grouping?: { readonly by?: readonly By[] },
  ): MetricQuery<By>;
  function apply<L extends string, const Without extends L>(
    query: MetricQuery<L>,
    grouping: { readonly without: readonly Without[] },
  ): MetricQuery<Exclude<L, Without>>;
  function apply({ expression: of, labels: names }: MetricQuery, options: GroupingOptions = {}): MetricQuery {
    if (options.without === undefined && (options.by ?? []).length === 0) {
      return { type: 'numbers', expression: { type: 'aggregation', operator, of }, labels: [] };
    }
    const { labels, ...grouping } = group(names, options);
    return { type: 'numbers', expression: { type: 'aggregation', operator, ...grouping, of }, labels };
  }
  return apply;
}

export const sum = aggregate('sum');
export const avg = aggregate('avg');
export const min = aggregate('min');
export const max = aggregate('max');
export const count = aggregate('count');
export const stddev = aggregate('stddev');
export const stdvar = aggregate('stdvar');

/** The series with the largest or smallest numbers, whole; with a grouping, those of each group. */
const pick =
  (operator: 'topk' | 'bottomk') =>
  <L extends string>(
    size: number,
    query: MetricQuery<L>,
    options: { readonly by?: readonly NoInfer<L>[] } | { readonly without: readonly NoInfer<L>[] } = {},
  ): MetricQuery<L> => {
    if (!Number.isSafeInteger(size) || size < 1) throw new Error(`${operator} takes a whole number of series: ${size}`);
    const { labels: _, ...grouping } = group(query.labels, options);
    return {
      ...query,
      expression: { type: 'aggregation', operator, parameter: size, ...grouping, of: query.expression },
    };
  };

export const topk = pick('topk');
export const bottomk = pick('bottomk');

const order =
  (operator: 'sort' | 'sort_desc') =>
  <L extends string>(query: MetricQuery<L>): MetricQuery<L> => ({
    ...query,
    expression: { type: 'aggregation', operator, of: query.expression },
  });

/** The smallest first; only where one moment is asked for. */
export const sort = order('sort');
/** The largest first; only where one moment is asked for. */
export const sortDesc = order('sort_desc');
