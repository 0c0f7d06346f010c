import { ALERT_SERIES } from '../src/catalogue/alerts';
import { type Metric, TARGET_LABELS } from '../src/catalogue/metric';
import { scrapeMetrics } from '../src/catalogue/scrape';
import { seriesNames } from '../src/catalogue/series-names';
import type { Monitored } from '../src/components/contracts';
import type { RuleGroup } from '../src/promql';

/** The labels of series, by their names. */
export type KnownLabels = ReadonlyMap<string, readonly string[]>;

/** The labels of every series that is scraped or recorded. */
export function knownLabels(parts: readonly Pick<Monitored, 'emits'>[], groups: readonly RuleGroup[]): KnownLabels {
  const metrics = [...Object.values(scrapeMetrics), ...parts.flatMap((part) => part.emits ?? [])];
  const scraped = metrics.flatMap(labelsOf);
  const recorded = groups.flatMap(({ rules }) =>
    rules.flatMap((rule) =>
      'record' in rule
        ? [[rule.record, [...(rule.query.labels ?? []), ...Object.keys(rule.labels ?? {})]] as const]
        : [],
    ),
  );
  return merged([...scraped, ...recorded, ...ALERT_SERIES.map(({ name, labels }) => [name, labels] as const)]);
}

/** Several rules may record under one name, as those of SLOs do, and each with labels of its own. */
function merged(all: readonly (readonly [name: string, labels: readonly string[]])[]): KnownLabels {
  const found = new Map<string, readonly string[]>();
  for (const [name, labels] of all) found.set(name, [...new Set([...(found.get(name) ?? []), ...labels])]);
  return found;
}

/** The labels of the series of a metric, by their names. */
export function labelsOf(metric: Metric): [name: string, labels: readonly string[]][] {
  return seriesNames(metric).map((name) => [name, [...TARGET_LABELS, ...metric.labels]]);
}
