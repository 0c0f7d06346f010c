import { ALERT_SERIES } from '../../src/catalogue/alerts';
import { scrapeMetrics } from '../../src/catalogue/scrape';
import type { Monitored } from '../../src/components/contracts';
import type { RuleGroup } from '../../src/promql';

const TARGET = ['job', 'instance', 'cluster', 'namespace', 'pod'] as const;

/** The labels of every series that is scraped or recorded, by its name. */
export function knownLabels(
  parts: readonly Pick<Monitored, 'emits'>[],
  groups: readonly RuleGroup[],
): ReadonlyMap<string, readonly string[]> {
  const metrics = [...Object.values(scrapeMetrics), ...parts.flatMap((part) => part.emits ?? [])];
  const scraped = metrics.flatMap(({ name, kind, labels }) => {
    const all = [...TARGET, ...labels];
    return kind === 'histogram'
      ? ['_bucket', '_count', '_sum'].map((suffix) => [name + suffix, all] as const)
      : [[name, all] as const];
  });
  const recorded = groups.flatMap(({ rules }) =>
    rules.flatMap((rule) =>
      'record' in rule
        ? [[rule.record, [...(rule.query.labels ?? []), ...Object.keys(rule.labels ?? {})]] as const]
        : [],
    ),
  );
  return new Map([...scraped, ...recorded, ...ALERT_SERIES.map(({ name, labels }) => [name, labels] as const)]);
}
