import type { AlertMatch, LabelMatch } from '../../src/components/contracts';
import type { RuleGroup } from '../../src/promql';

/** An alert as Alertmanager is told of it: by its labels. */
export interface Told {
  readonly alert: string;
  /** Labels whose values are known, its name and severity among them. */
  readonly fixed: Readonly<Record<string, string>>;
  /** Every label that it may carry; undefined where nobody can know. */
  readonly carried: ReadonlySet<string> | undefined;
}

/** Every alert of some rules; one with two severities is two. */
export function toldOf(groups: readonly RuleGroup[]): Told[] {
  return groups.flatMap((group) =>
    group.rules.flatMap((rule) => {
      if ('record' in rule) return [];
      const { alert, when } = rule;
      const own: Readonly<Record<string, string>> = {
        ...group.labels,
        ...('severity' in rule && { severity: rule.severity }),
        ...rule.labels,
        alertname: alert,
      };
      // A label that is filled in is known by its name alone.
      const fixed = Object.fromEntries(Object.entries(own).filter(([, value]) => !value.includes('{{')));
      // Prometheus puts the cluster on all that it sends.
      const carried = when.labels && new Set([...when.labels, ...Object.keys(own), 'cluster']);
      return [{ alert, fixed, carried }];
    }),
  );
}

/** Whether an alert can be among those that are meant. */
export function isMeant(match: AlertMatch, { fixed, carried }: Told): boolean {
  return conditionsOf(match).every((condition) => {
    const value = fixed[condition.label] ?? (carried?.has(condition.label) === false ? '' : undefined);
    return value === undefined || holds(condition, value);
  });
}

function conditionsOf(match: AlertMatch): readonly LabelMatch[] {
  return isList(match) ? match : Object.entries(match).map(([label, value]) => ({ label, value }));
}

function holds({ operator = '=', value: wanted }: LabelMatch, value: string): boolean {
  switch (operator) {
    case '=':
      return value === wanted;
    case '!=':
      return value !== wanted;
    case '=~':
      return matchesWhole(wanted, value) !== false;
    case '!~':
      return matchesWhole(wanted, value) !== true;
  }
}

/** Undefined where the pattern says what only Go's syntax knows. */
function matchesWhole(pattern: string, value: string): boolean | undefined {
  try {
    return new RegExp(`^(?:${pattern})$`, 's').test(value);
  } catch {
    return undefined;
  }
}

const isList = (match: AlertMatch): match is readonly LabelMatch[] => Array.isArray(match);
