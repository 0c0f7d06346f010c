import * as dashboard from '@grafana/grafana-foundation-sdk/dashboard';
import type { Monitored } from '../../src/components/contracts';
import type { Dashboard } from '../../src/components/grafana/dashboard';
import { type AlertRule, type RuleGroup, type Vector, narrow, selectorsOf } from '../../src/promql';
import { layout } from '../layout';
import { datasourceVariable, labelVariable } from '../variables';
import { alertPanel } from './alert-panel';
import { type KnownLabels, knownLabels } from './known-labels';

/** So many alerts are drawn at once; those after them when their row is opened. */
const OPEN = 12;

/** What the alerts of each group measure, with their limits: where their links lead. */
export function alertDashboards(groups: readonly RuleGroup[], parts: readonly Pick<Monitored, 'emits'>[]): Dashboard[] {
  const known = knownLabels(parts, groups);
  return groups.flatMap((group) => (alertsOf(group).length === 0 ? [] : [alertDashboard(group, known)]));
}

/** The groups with links to those dashboards: to the panel of each alert, with the labels that it fires with. */
export function withDashboards(groups: readonly RuleGroup[], dashboards: readonly Dashboard[]): RuleGroup[] {
  return groups.map((group) => {
    const shown = dashboards.find(({ uid }) => uid === uidOf(group));
    return shown === undefined ? group : { ...group, rules: group.rules.map((rule) => linked(rule, shown)) };
  });
}

function alertDashboard(group: RuleGroup, known: KnownLabels): Dashboard {
  const alerts = alertsOf(group);
  const variables = variablesOf(alerts, known);
  const panels = alerts.map((rule) => alertPanel(rule, (query) => chosen(query, variables, known)));
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see `DashboardModel`
  const shell = new dashboard.DashboardBuilder(`Alerts: ${group.name}`)
    .uid(uidOf(group))
    .description(
      'For whoever follows the link of an alert: what did it measure, and how far beyond its limit? Each panel is one alert, and the red line its limit.',
    )
    .tags(['signalbox', 'alerts'])
    .readonly()
    .timezone('browser')
    .refresh('1m')
    .time({ from: 'now-6h', to: 'now' })
    .tooltip(dashboard.DashboardCursorSync.Crosshair)
    .withVariable(datasourceVariable());
  for (const [label, metric] of variables) shell.withVariable(labelVariable(label, metric));
  const model = {
    ...shell.build(),
    panels: layout([
      { title: 'Alerts', width: 12, panels: panels.slice(0, OPEN) },
      ...(panels.length > OPEN
        ? [{ title: 'More alerts', width: 12, collapsed: true, panels: panels.slice(OPEN) }]
        : []),
    ]),
  };
  return { folder: 'Alerts', uid: uidOf(group), model };
}

/** One of each name: the same alert with another severity measures the same. */
function alertsOf({ rules }: RuleGroup): AlertRule[] {
  const alerts = rules.filter((rule) => 'severity' in rule);
  return alerts.filter(({ alert }, index) => alerts.findIndex((other) => other.alert === alert) === index);
}

/** The labels that alerts fire with, each with a metric that has it. */
function variablesOf(alerts: readonly AlertRule[], known: KnownLabels): ReadonlyMap<string, string> {
  const selected = alerts.flatMap(({ when }) => selectorsOf(when).map(({ name = '' }) => name));
  const found = new Map<string, string>();
  for (const label of alerts.flatMap(({ when }) => when.labels ?? [])) {
    const metric = selected.find((name) => known.get(name)?.includes(label));
    if (metric !== undefined && !found.has(label)) found.set(label, metric);
  }
  return found;
}

/** A query of the series that the reader chose, by every label that they have. */
function chosen<V extends Vector>(query: V, variables: ReadonlyMap<string, string>, known: KnownLabels): V {
  return narrow(query, ({ name = '', matchers }) =>
    [...variables.keys()]
      .filter((label) => known.get(name)?.includes(label) && !matchers.some((matcher) => matcher.label === label))
      .map((label) => ({ label, operator: '=~', value: `$${label}` })),
  );
}

function linked<Rule extends RuleGroup['rules'][number]>(rule: Rule, { uid, model }: Dashboard): Rule {
  if (!('severity' in rule)) return rule;
  const panels = (model.panels ?? []).flatMap((one) => ('panels' in one ? [one, ...one.panels] : [one]));
  const panel = panels.find(({ title }) => title === rule.alert);
  if (panel?.id === undefined) return rule;
  const names = (model.templating.list ?? []).map(({ name }) => name);
  const labels = (rule.when.labels ?? []).filter((label) => names.includes(label));
  const values = labels.map((label) => `&var-${label}={{ $labels.${label} | urlquery }}`);
  return { ...rule, dashboard: `d/${uid}?viewPanel=panel-${panel.id}&from=now-6h&to=now${values.join('')}` };
}

/** At most 40 characters, as Grafana wants it. */
function uidOf({ name }: RuleGroup): string {
  const topic = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return `alerts-${topic.replace(/-alerts$/, '')}`.slice(0, 40);
}
