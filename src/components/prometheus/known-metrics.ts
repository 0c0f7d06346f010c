import type { Metric } from '../../catalogue/metric';
import { storedNames } from '../../catalogue/series-names';
import { type RuleGroup, metricNames } from '../../promql';

/** What rules read and nobody emits or records, with those who read it. */
export function unknownMetrics(groups: readonly RuleGroup[], known: readonly (Metric | string)[]): string[] {
  const rules = groups.flatMap((group) => group.rules);
  const names = known.filter((one) => typeof one === 'string');
  const beginnings = names.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));
  const stored = storedNames(known.filter((one) => typeof one !== 'string'));
  for (const name of [...names, ...rules.flatMap((rule) => ('record' in rule ? rule.record : []))]) stored.add(name);
  const isKnown = (name: string): boolean => stored.has(name) || beginnings.some((start) => name.startsWith(start));

  const readers = new Map<string, Set<string>>();
  for (const rule of rules) {
    for (const name of metricNames('record' in rule ? rule.query : rule.when).filter((read) => !isKnown(read))) {
      readers.set(name, (readers.get(name) ?? new Set()).add('record' in rule ? rule.record : rule.alert));
    }
  }
  return [...readers].map(
    ([name, by]) =>
      `no part emits ${name}, which ${[...by].join(', ')} ${by.size === 1 ? 'reads' : 'read'}: ` +
      'if a target of yours does, name it in `prometheus.knownMetrics`',
  );
}
