import { repeated } from '../../kubernetes/names';
import { sizeBytes, sizeQuantity } from '../../kubernetes/quantity';
import type { Storage } from '../../kubernetes/storage';
import type { RuleGroup } from '../../promql/rule';
import type { PrometheusConfig } from './config';

/**
 * Names of groups and alerts are what files, silences, routes and overrides refer to: each exists once; an alert, once
 * with each severity.
 */
export function checkRules(groups: readonly RuleGroup[]): string[] {
  const alerts = groups.flatMap(({ rules }) =>
    rules.flatMap((rule) => ('severity' in rule ? [`"${rule.alert}" with severity ${rule.severity}`] : [])),
  );
  const names = groups.map(({ name }) => name);
  return [
    ...repeated(names).map((name) => `rules: two groups are called "${name}": rename one`),
    ...repeated(alerts).map((name) => `rules: two alerts are called ${name}: rename one`),
    ...names
      .filter((name) => !/^[A-Za-z0-9][-._A-Za-z0-9]{0,62}$/.test(name))
      .map((name) => `rules: the group "${name}" becomes a file: use letters, digits, "-", "_" and ".", at most 63`),
  ];
}

/** What would keep Prometheus from starting, or let it fill its volume. */
export function checkConfig(config: PrometheusConfig, storage: Storage | 'ephemeral'): string[] {
  const jobs = config.scrape_configs.map((job) => String(job['job_name']));
  const megabytes = Number.parseInt(config.storage.tsdb.retention.size, 10);
  const tooLarge = storage !== 'ephemeral' && megabytes * 1024 ** 2 > sizeBytes(storage.size) * 0.85;
  return [
    ...repeated(jobs).map((name) => `two scrape jobs are called "${name}": rename one of the targets`),
    ...(tooLarge
      ? [
          `retention.size: ${megabytes} MiB are more than 85 % of the volume of ${sizeQuantity(storage.size)}, ` +
            'and compaction needs room: lower it or raise storage.size',
        ]
      : []),
  ];
}
