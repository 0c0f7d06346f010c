import { type AlertRule, type RecordingRule, type RuleGroup, print } from '../src/promql';
import type { AlertBody, AlertChanges, AlertGroup, CommonParameters } from './alert';
import { type RuleContext, emittedNames, isFed } from './context';

/**
 * The rules of some groups for one stack. An alert is left out where it is switched off, and where nothing in the stack
 * emits what it reads: no alert that cannot fire is shipped.
 */
export function assemble<const Groups extends readonly AlertGroup[]>(
  groups: Groups,
  context: RuleContext,
  changes: AlertChanges<Groups[number]['alerts'][number]>,
): RuleGroup[];
export function assemble(groups: readonly AlertGroup[], context: RuleContext, changes: AlertChanges): RuleGroup[] {
  const emitted = emittedNames(context);
  return groups.flatMap(({ name, service, interval, alerts }) => {
    const shipped = alerts.flatMap((definition) => {
      const change = changes[definition.name] ?? {};
      if (change === 'off') return [];
      const parameters = { ...definition.defaults, ...change };
      const body = definition.rule(parameters, context);
      return body !== undefined && canFire(body, emitted) ? [{ name: definition.name, parameters, body }] : [];
    });
    const records = distinct(shipped.flatMap(({ body }) => body.records ?? []));
    const rules = shipped.flatMap(({ name: alert, parameters, body }) => rulesOf(alert, service, parameters, body));
    return rules.length === 0 ? [] : [{ name, interval, rules: [...records, ...rules] }];
  });
}

/** Whether something in the stack emits all that an alert reads. */
function canFire({ when, critical, records }: AlertBody, emitted: ReadonlySet<string>): boolean {
  return isFed(critical === undefined ? [when] : [when, critical.when], emitted, records);
}

/** The alert, and the same once more where a sharper condition or holding on makes it critical. */
function rulesOf(
  alert: string,
  service: string,
  { severity, for: duration, keepFiringFor, criticalAfter }: CommonParameters,
  { records: _records, labels, critical, ...body }: AlertBody,
): AlertRule[] {
  const rule: AlertRule = { alert, ...body, for: duration, keepFiringFor, severity, labels: { service, ...labels } };
  const escalated: AlertRule[] = [
    ...(critical === undefined ? [] : [{ ...rule, ...critical, severity: 'critical' as const }]),
    ...(criticalAfter === undefined ? [] : [{ ...rule, severity: 'critical' as const, for: criticalAfter }]),
  ];
  return [rule, ...escalated];
}

/** Recordings that several alerts read are evaluated once. */
function distinct(records: readonly RecordingRule[]): RecordingRule[] {
  const found = new Map<string, RecordingRule>();
  for (const rule of records) {
    const key = JSON.stringify([rule.record, rule.labels ?? {}]);
    const before = found.get(key);
    if (before !== undefined && print(before.query) !== print(rule.query)) {
      throw new Error(
        `${rule.record} is recorded of two queries: ${print(before.query)} and ${print(rule.query)}: give one of them another name`,
      );
    }
    found.set(key, rule);
  }
  return [...found.values()];
}
