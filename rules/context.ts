import { storedNames } from '../src/catalogue/series-names';
import { type RecordingRule, type Vector, metricNames } from '../src/promql';
import type { Monitored } from '../src/components/contracts';

/** Money that may be spent in a calendar month (UTC). */
export interface Budget {
  /** Whose it is: the label `team`. */
  readonly team: string;
  /** For one project of the team alone: the label `project`. @default all its projects together */
  readonly project?: string;
  /** Dollars for each month. */
  readonly monthlyUsd: number;
}

/** What rules have to know of a part. */
export type JudgedPart = Pick<Monitored, 'scrape' | 'emits'>;

/** What the rules are about: what is deployed, and what was promised. */
export interface RuleContext {
  /** Everything that is watched, with the metrics that it emits. */
  readonly parts: readonly JudgedPart[];
  /** What may be spent, and by whom. */
  readonly budgets: readonly Budget[];
}

/** Names of the series that something in this stack emits. */
export function emittedNames({ parts }: RuleContext): Set<string> {
  return storedNames(parts.flatMap((part) => part.emits ?? []));
}

/** Whether everything that some queries read is emitted, or is recorded of what is; the recordings are asked as well. */
export function isFed(
  queries: readonly Vector[],
  emitted: ReadonlySet<string>,
  records: readonly RecordingRule[] = [],
): boolean {
  const recorded = new Set(records.map(({ record }) => record));
  const read = [...queries, ...records.map(({ query }) => query)].flatMap(metricNames);
  return read.every((name) => emitted.has(name) || recorded.has(name));
}
