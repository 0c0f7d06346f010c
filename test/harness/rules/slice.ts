import { type AlertRule, type RecordingRule, type RuleGroup, selectorsOf } from '../../../src/promql';

/** An alert (each of its severities), its group, and the recordings that it reads, directly or through others. */
export interface Slice {
  readonly alerts: readonly AlertRule[];
  readonly groups: readonly RuleGroup[];
}

export function sliceOf(groups: readonly RuleGroup[], name: string): Slice {
  const rules = groups.flatMap((group) => group.rules);
  const alerts = rules.filter((rule): rule is AlertRule => 'severity' in rule && rule.alert === name);
  if (alerts.length === 0) throw new Error(`there is no alert ${name}`);
  const wanted = new Set<RuleGroup['rules'][number]>([...alerts, ...recordingsOf(rules, alerts)]);
  const kept = groups.map((group) => ({ ...group, rules: group.rules.filter((rule) => wanted.has(rule)) }));
  return { alerts, groups: kept.filter((group) => group.rules.length > 0) };
}

function recordingsOf(rules: RuleGroup['rules'], alerts: readonly AlertRule[]): Set<RecordingRule> {
  const found = new Set<RecordingRule>();
  const follow = (isRead: (rule: RecordingRule) => boolean): void => {
    for (const rule of rules) {
      if (!('record' in rule) || found.has(rule) || !isRead(rule)) continue;
      found.add(rule);
      follow(isReadBy(rule.query));
    }
  };
  for (const { when, description } of alerts) {
    follow(isReadBy(when));
    follow(isNamedIn(description));
  }
  return found;
}

type Query = Parameters<typeof selectorsOf>[0];

/** Whether a query reads what is recorded: its name, with the labels that it is recorded with. */
function isReadBy(query: Query): (rule: RecordingRule) => boolean {
  const selectors = selectorsOf(query).map(({ name, matchers }) => {
    const equal = matchers.filter(({ operator }) => operator === '=');
    return new Map([
      ...equal.map(({ label, value }) => [label, value] as const),
      ...(name ? ([['__name__', name]] as const) : []),
    ]);
  });
  return ({ record, labels }) =>
    selectors.some(
      (asked) =>
        asked.get('__name__') === record &&
        Object.entries(labels ?? {}).every(([label, value]) => (asked.get(label) ?? value) === value),
    );
}

/** Whether the template of a description asks for what is recorded. */
function isNamedIn(description: string): (rule: RecordingRule) => boolean {
  return ({ record, labels }) =>
    description.includes(`${record}{`) &&
    Object.entries(labels ?? {}).every(([label, value]) => description.includes(`${label}="${value}"`));
}
