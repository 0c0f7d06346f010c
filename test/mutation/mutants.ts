import { type AlertRule, type RuleGroup, print, ruleFile } from '../../src/promql';
import { printExpression } from '../../src/promql/print';
import type { Slice } from '../harness/rules/slice';
import { ALERT_OPERATORS, QUERY_OPERATORS } from './operators';

/** The rules that an alert consists of, with one mistake in them. */
export interface Mutant {
  /** What is different, on one line. */
  readonly says: string;
  /** The mistake itself: it is the same for every alert that reads a recording, and for all that one generator makes. */
  readonly mistake: string;
  /** The rule file. */
  readonly rules: string;
}

type Rule = RuleGroup['rules'][number];

/** Every mutant of an alert and of the recordings that it reads; each is another file than the original and all others. */
export function mutantsOf({ alerts, groups }: Slice): Mutant[] {
  const rules = groups.flatMap((group) => group.rules);
  const found = [
    ...alerts.flatMap((alert) => inAlert(alert, alerts.length > 1)),
    ...[...new Map(rules.map((rule) => [textOf(rule), rule])).values()].flatMap((rule) => inQuery(rule, rules)),
  ];
  const seen = new Set([rulesText(groups)]);
  return found.flatMap(({ says, mistake, from, to }) => {
    const changed = groups.map((group) => ({
      ...group,
      rules: group.rules.map((rule) => (from.includes(rule) ? to(rule) : rule)),
    }));
    const text = rulesText(changed);
    if (seen.has(text)) return [];
    seen.add(text);
    return [{ says, mistake, rules: text }];
  });
}

/** A change of some rules. */
interface Change extends Pick<Mutant, 'says' | 'mistake'> {
  readonly from: readonly Rule[];
  readonly to: (rule: Rule) => Rule;
}

function inAlert(alert: AlertRule, isOneOfSeveral: boolean): Change[] {
  return Object.values(ALERT_OPERATORS)
    .flatMap((operator) => operator(alert))
    .map(({ says: what, alert: other }) => {
      const says = ofSeverity(what, alert, isOneOfSeveral);
      return { says, mistake: `${alert.alert}: ${says}`, from: [alert], to: () => other };
    });
}

/** The same query in several rules, as of an alert with two severities, is one definition. */
function inQuery(rule: Rule, rules: readonly Rule[]): Change[] {
  const from = rules.filter((other) => textOf(other) === textOf(rule));
  const isOneOfSeveral = rules.some((other) => 'severity' in other && !from.includes(other));
  return Object.values(QUERY_OPERATORS)
    .flatMap((operator) => operator(queryOf(rule).expression))
    .map(({ says, query: expression }) => ({
      says: 'record' in rule ? `${rule.record}: ${says}` : ofSeverity(says, rule, isOneOfSeveral),
      mistake: generated(`${print(queryOf(rule))} became ${printExpression(expression)}`),
      from,
      to: (one) =>
        'record' in one
          ? { ...one, query: { ...one.query, expression } }
          : { ...one, when: { ...one.when, expression } },
    }));
}

const ofSeverity = (says: string, rule: Exclude<Rule, { readonly record: string }>, isOneOfSeveral: boolean): string =>
  isOneOfSeveral && 'severity' in rule ? `${says} (the ${rule.severity} one)` : says;

/** The queries of all SLOs are written once: what tells them apart there is the value of a label. */
const generated = (text: string): string => text.replaceAll(/\bslo(=~|!~|!=|=)"[^"]*"/g, 'slo$1"…"');

const queryOf = (rule: Rule) => ('record' in rule ? rule.query : rule.when);

/** What rules share when they share a query: recordings of different names never do. */
const textOf = (rule: Rule): string =>
  ('record' in rule ? `${rule.record}: ${JSON.stringify(rule.labels ?? {})}` : '') + print(queryOf(rule));

const rulesText = (groups: readonly RuleGroup[]): string =>
  JSON.stringify({ groups: groups.flatMap((group) => ruleFile(group).groups) });
