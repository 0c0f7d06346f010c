import type { Metric } from '../src/catalogue/metric';
import { ALERT_SERIES } from '../src/catalogue/alerts';
import { scrapeMetrics } from '../src/catalogue/scrape';
import type { Monitored } from '../src/components/contracts';

/** Money that may be spent in a calendar month (UTC). */
export interface Budget {
  /** Whose it is: the label `team`. */
  readonly team: string;
  /** For one project of the team alone: the label `project`. @default all its projects together */
  readonly project?: string;
  readonly monthlyUsd: number;
}

/** What the rules are about: what is deployed, and what was promised. */
export interface RuleContext {
  /** Everything that is watched, with the metrics that it emits. */
  readonly parts: readonly Monitored[];
  readonly budgets: readonly Budget[];
}

/** Names of the series that something in this stack emits. */
export function emittedNames({ parts }: RuleContext): Set<string> {
  const metrics = [...Object.values(scrapeMetrics), ...ALERT_SERIES, ...parts.flatMap((part) => part.emits ?? [])];
  return new Set(metrics.flatMap(seriesNames));
}

/** The names under which Prometheus stores a metric. */
export function seriesNames({ kind, name }: Metric): string[] {
  return kind === 'histogram' ? [name, `${name}_bucket`, `${name}_count`, `${name}_sum`] : [name];
}
