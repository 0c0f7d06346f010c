import type { Matchers } from './matcher';
import { print } from './print';
import { series } from './select';
import type { QueryUnit } from './unit';
import type { Series, Vector } from './vector';
import { windowsOf } from './visit';
import type { Window } from './window';

/** How bad it is: who is told follows from it. */
export type Severity = 'critical' | 'warning' | 'info' | 'none';

/** A condition that somebody should know about. */
export interface AlertRule {
  /** In CamelCase; unique in the whole stack. */
  readonly alert: string;
  /** Fires for each series that this returns. */
  readonly when: Vector;
  /** How long it must hold. @default fires at once */
  readonly for?: Window;
  /** How long it goes on firing after it stopped being true. @default not at all */
  readonly keepFiringFor?: Window;
  readonly severity: Severity;
  /** Labels besides `severity`. @default none */
  readonly labels?: Readonly<Record<string, string>>;
  /** One sentence without templates, so that a group of alerts has one title. */
  readonly summary: string;
  /** Which one, how much, and what it means; templated with the alert's labels and value. */
  readonly description: string;
  /** Name of the page in `docs/runbooks`, without its ending. @default the alert's name */
  readonly runbook?: string;
  /** Where it is drawn: a path of Grafana's, templated with the alert's labels. @default nowhere */
  readonly dashboard?: string;
  /** Findings of the lint that do not apply here, by their id (`A08`), each with the reason. @default none */
  readonly exceptions?: Readonly<Record<string, string>>;
}

/** A query whose result is stored under a name of its own. */
export interface RecordingRule<L extends string = string, U extends QueryUnit = QueryUnit> {
  /** `level:metric:operations`. */
  readonly record: string;
  readonly query: Vector<L, U>;
  readonly labels?: Readonly<Record<string, string>>;
}

/** The series that a recording rule makes, for the rules after it and for panels: a gauge, whatever was asked. */
export function recorded<L extends string, U extends QueryUnit>(
  rule: RecordingRule<L, U>,
  matchers: Matchers<NoInfer<L>> = {},
): Series<'gauge', L, U> {
  return series('gauge', rule.record, rule.query.labels, matchers);
}

/** Rules that are evaluated together, in order. */
export interface RuleGroup {
  /** Unique in the whole stack. */
  readonly name: string;
  /** How often the rules are evaluated. @default the evaluation interval of the Prometheus that runs it */
  readonly interval?: Window;
  readonly rules: readonly (AlertRule | RecordingRule)[];
}

/** A rule file as Prometheus reads it. */
export interface RuleFile {
  readonly groups: readonly {
    readonly name: string;
    readonly interval?: string;
    readonly rules: readonly object[];
  }[];
}

/** Where the links of alerts lead. */
export interface RuleLinks {
  /** Address of the folder that holds the runbook pages. @default alerts name their page without a link */
  readonly runbooks?: string;
  /** Address of Grafana. @default alerts name the path of their panel without a link */
  readonly grafana?: string;
}

/** One group as a rule file. */
export function ruleFile(group: RuleGroup, links: RuleLinks = {}): RuleFile {
  const rules = group.rules.map((rule) => ('alert' in rule ? alertRule(rule, links) : recordingRule(rule)));
  return { groups: [{ name: group.name, ...(group.interval && { interval: group.interval }), rules }] };
}

function alertRule(rule: AlertRule, { runbooks, grafana }: RuleLinks): object {
  const page = `${rule.runbook ?? rule.alert}.md`;
  return {
    alert: rule.alert,
    expr: expressionOf(rule.alert, rule.when),
    ...(rule.for && { for: rule.for }),
    ...(rule.keepFiringFor && { keep_firing_for: rule.keepFiringFor }),
    labels: { severity: rule.severity, ...rule.labels },
    annotations: {
      summary: rule.summary,
      description: rule.description,
      runbook: `docs/runbooks/${page}`,
      ...(runbooks !== undefined && { runbook_url: `${withoutSlash(runbooks)}/${page}` }),
      ...(rule.dashboard !== undefined && { dashboard: rule.dashboard }),
      ...(rule.dashboard !== undefined &&
        grafana !== undefined && { dashboard_url: `${withoutSlash(grafana)}/${rule.dashboard}` }),
    },
  };
}

function recordingRule({ record, query, labels }: RecordingRule): object {
  return { record, expr: expressionOf(record, query), ...(labels && { labels }) };
}

/** A rule is evaluated by Prometheus, which knows no window of Grafana's. */
function expressionOf(name: string, query: Vector): string {
  const [panelWindow] = windowsOf(query).filter((window) => window.startsWith('$'));
  if (panelWindow !== undefined) {
    throw new Error(`the rule ${name} has the window ${panelWindow}, which is Grafana's: write one such as 5m`);
  }
  return print(query);
}

const withoutSlash = (address: string): string => address.replace(/\/$/, '');
