import { type AlertRule, type Judgement, type Vector, judgementsOf, print } from '../../src/promql';
import type { Limit } from '../limit';

/** The rules of one name: the same alert with several severities. */
export type Alert = readonly [AlertRule, ...AlertRule[]];

/** What an alert measures, and what that is compared with. */
export interface Comparison {
  /** The rules that compare it. */
  readonly rules: readonly AlertRule[];
  readonly measured: readonly Vector[];
  readonly operator: Judgement['operator'];
  /** The numbers that it must not get beyond. */
  readonly numbers: Limit['steps'];
  /** What it must not get beyond where that moves. */
  readonly moving: readonly Vector[];
}

type Judged = Judgement & { readonly rule: AlertRule };

/**
 * The comparisons of an alert: with one severity it may compare another window than with another. What is held against
 * the same limit is one of them.
 */
export function comparisonsOf(alert: Alert): Comparison[] {
  const judged = alert.flatMap((rule) => judgementsOf(rule.when).map((judgement): Judged => ({ ...judgement, rule })));
  const measures = grouped(judged, ({ operator, measured }) => `${operator} ${print(measured)}`);
  const alike = grouped(measures, (same) => same.map(({ operator, limit }) => operator + textOf(limit)).join());
  return alike.flatMap((group) => comparisonOf(group.flat()));
}

function comparisonOf(judged: readonly Judged[]): Comparison[] {
  const [first] = judged;
  if (first === undefined) return [];
  const numbers = judged.flatMap(({ limit, rule: { severity } }) =>
    typeof limit === 'number' ? [{ value: limit, severity }] : [],
  );
  const moving = judged.flatMap(({ limit }) => (typeof limit === 'number' ? [] : [limit]));
  return [
    {
      rules: judged.map(({ rule }) => rule),
      measured: distinct(judged.map(({ measured }) => measured)),
      operator: first.operator,
      numbers,
      moving: distinct(moving),
    },
  ];
}

const textOf = (limit: number | Vector): string => (typeof limit === 'number' ? String(limit) : print(limit));

const distinct = (vectors: readonly Vector[]): Vector[] => grouped(vectors, print).flatMap(([first]) => first ?? []);

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}
