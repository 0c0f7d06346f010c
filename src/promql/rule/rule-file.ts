import { print } from '../print';
import type { Vector } from '../vector';
import { windowsOf } from '../visit';
import type { AlertRule, RecordingRule, Rules, WrittenAlert } from './rules';

/** A rule file as Prometheus reads it. */
export interface RuleFile {
  readonly groups: readonly {
    readonly name: string;
    readonly interval?: string;
    readonly query_offset?: string;
    readonly limit?: number;
    readonly labels?: Readonly<Record<string, string>>;
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
export function ruleFile(group: Rules, links: RuleLinks = {}): RuleFile {
  const rules = group.rules.map((rule) => {
    if ('record' in rule) return recordingRule(rule);
    return 'annotations' in rule ? writtenAlert(rule) : alertRule(rule, links);
  });
  const settings = {
    ...(group.interval && { interval: group.interval }),
    ...(group.queryOffset && { query_offset: group.queryOffset }),
    ...(group.limit !== undefined && { limit: group.limit }),
    ...(group.labels && { labels: group.labels }),
  };
  return { groups: [{ name: group.name, ...settings, rules }] };
}

function alertRule(rule: AlertRule, { runbooks, grafana }: RuleLinks): object {
  const page = `${rule.runbook ?? rule.alert}.md`;
  return {
    ...conditionOf(rule),
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

function writtenAlert(rule: WrittenAlert): object {
  const { labels, annotations } = rule;
  return {
    ...conditionOf(rule),
    ...(Object.keys(labels).length > 0 && { labels }),
    ...(Object.keys(annotations).length > 0 && { annotations }),
  };
}

function conditionOf(rule: AlertRule | WrittenAlert): object {
  return {
    alert: rule.alert,
    expr: expressionOf(rule.alert, rule.when),
    ...(rule.for && { for: rule.for }),
    ...(rule.keepFiringFor && { keep_firing_for: rule.keepFiringFor }),
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
