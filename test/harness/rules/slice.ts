import { type AlertRule, type RecordingRule, type RuleGroup, metricNames } from '../../../src/promql';

/** An alert (each of its severities), its group, and the recordings that it reads, directly or through others. */
export interface Slice {
  readonly alerts: readonly AlertRule[];
  readonly groups: readonly RuleGroup[];
}

export function sliceOf(groups: readonly RuleGroup[], name: string): Slice {
  const rules = groups.flatMap((group) => group.rules);
  const alerts = rules.filter((rule): rule is AlertRule => 'severity' in rule && rule.alert === name);
  if (alerts.length === 0) throw new Error(`there is no alert ${name}`);
  const read = recordingsOf(
    rules,
    alerts.flatMap(({ when }) => metricNames(when)),
  );
  const wanted = new Set<RuleGroup['rules'][number]>([...alerts, ...read]);
  const kept = groups.map((group) => ({ ...group, rules: group.rules.filter((rule) => wanted.has(rule)) }));
  return { alerts, groups: kept.filter((group) => group.rules.length > 0) };
}

function recordingsOf(rules: RuleGroup['rules'], names: readonly string[]): Set<RecordingRule> {
  const found = new Set<RecordingRule>();
  const follow = (wanted: readonly string[]): void => {
    for (const rule of rules) {
      if (!('record' in rule) || found.has(rule) || !wanted.includes(rule.record)) continue;
      found.add(rule);
      follow(metricNames(rule.query));
    }
  };
  follow(names);
  return found;
}
