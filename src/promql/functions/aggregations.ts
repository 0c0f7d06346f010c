import { grouping, text } from '../ast';
import { requireLabels, union, without } from '../labels';
import type { Effect, Effects, QueryUnit } from '../unit';
import type { Scalar, Vector } from '../vector';
import { expressionOf } from './call';

/** Labels that an aggregation keeps, or those that it drops; without either it keeps none. */
export type Grouping<L extends string = string> =
  | { readonly by?: readonly L[]; readonly without?: undefined }
  | { readonly without: readonly L[]; readonly by?: undefined };

/** Keeps no label. */
interface Ungrouped {
  readonly by?: undefined;
  readonly without?: undefined;
}

/** The labels that a grouping leaves. */
type Grouped<L extends string, G> = G extends { readonly without: readonly (infer Dropped)[] }
  ? Exclude<L, Dropped>
  : G extends { readonly by: readonly (infer Kept extends string)[] }
    ? Kept
    : never;

function kept(operator: string, { labels }: Vector, { by = [], without: dropped }: Grouping) {
  requireLabels(dropped ?? by, labels, operator);
  return dropped === undefined ? by : without(labels, dropped);
}

function aggregated(operator: string, of: Vector, groups: Grouping, parameter?: number | Scalar): Vector['expression'] {
  return {
    type: 'aggregation',
    operator,
    ...(groups.without === undefined ? grouping('by', groups.by ?? []) : grouping('without', groups.without)),
    ...(parameter !== undefined && { parameter: expressionOf(parameter) }),
    of: of.expression,
  };
}

function aggregate<E extends Effect>(operator: 'sum' | 'max' | 'min' | 'avg' | 'group' | 'stddev' | 'stdvar') {
  function over<L extends string, U extends QueryUnit, const G extends Grouping<L> = Ungrouped>(
    vector: Vector<L, U>,
    groups?: G,
  ): Vector<Grouped<L, G>, Effects<U>[E]>;
  function over(vector: Vector, groups: Grouping = {}): Vector {
    return {
      type: 'vector',
      expression: aggregated(operator, vector, groups),
      labels: kept(operator, vector, groups),
    };
  }
  return over;
}

/** The sum of each group; of what is true or false, how many are true. */
export const sum = aggregate<'total'>('sum');
/** The largest value of each group. */
export const max = aggregate<'same'>('max');
/** The smallest value of each group. */
export const min = aggregate<'same'>('min');
/** The mean; of what is true or false, the share that is true. */
export const avg = aggregate<'mean'>('avg');
/** 1 for each group that there is. */
export const group = aggregate<'boolean'>('group');
/** How far the values of each group lie from their mean. */
export const stddev = aggregate<'difference'>('stddev');
/** The square of `stddev`. */
export const stdvar = aggregate<'unknown'>('stdvar');

/** How many series there are; of a number, so many: `above(count(select(up)), count(3))`. */
export function count(of: number): Scalar<'count'>;
export function count<L extends string, const G extends Grouping<L> = Ungrouped>(
  vector: Vector<L>,
  groups?: G,
): Vector<Grouped<L, G>, 'count'>;
export function count(of: Vector | number, groups: Grouping = {}): Vector | Scalar {
  if (typeof of === 'number') return { type: 'scalar', expression: expressionOf(of) };
  return { type: 'vector', expression: aggregated('count', of, groups), labels: kept('count', of, groups) };
}

/** A quantile over series; over the buckets of a histogram it is `histogramQuantile`. */
export function quantile<L extends string, U extends QueryUnit, const G extends Grouping<L> = Ungrouped>(
  quantile: number,
  vector: Vector<L, U>,
  groups?: G,
): Vector<Grouped<L, G>, U>;
export function quantile(quantile: number, vector: Vector, groups: Grouping = {}): Vector {
  const expression = aggregated('quantile', vector, groups, quantile);
  return { type: 'vector', expression, labels: kept('quantile', vector, groups) };
}

function outermost(operator: 'topk' | 'bottomk') {
  return <L extends string, U extends QueryUnit>(
    number: number,
    vector: Vector<L, U>,
    groups: Grouping<NoInfer<L>> = {},
  ): Vector<L, U> => {
    kept(operator, vector, groups);
    return { type: 'vector', expression: aggregated(operator, vector, groups, number), labels: vector.labels };
  };
}

/** The series with the largest values, with all their labels; so many in each group. */
export const topk = outermost('topk');
/** The series with the smallest values, as `topk`. */
export const bottomk = outermost('bottomk');

/** How many series have each value; the value is in a label. */
export function countValues<Label extends string, L extends string, const G extends Grouping<L> = Ungrouped>(
  label: Label,
  vector: Vector<L>,
  groups?: G,
): Vector<Grouped<L, G> | Label, 'count'>;
export function countValues(label: string, vector: Vector, groups: Grouping = {}): Vector {
  const expression = aggregated('count_values', vector, groups, { type: 'scalar', expression: text(label) });
  return { type: 'vector', expression, labels: union(kept('count_values', vector, groups), [label]) };
}
