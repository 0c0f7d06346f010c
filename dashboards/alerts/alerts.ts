import type { Dashboard } from '../../src/components/grafana/dashboard';
import { type AlertRule, type RuleGroup, selectorsOf } from '../../src/promql';
import { dashboard } from '../definition';
import { type Canvas, canvasFor, trusting } from '../canvas';
import type { DashboardChanges } from '../changes';
import type { DashboardContext } from '../context';
import { draw } from '../draw';
import type { KnownLabels } from '../known-labels';
import type { View } from '../panels/view';
import type { LabelVariable } from '../variables';
import { ALERTS_FOLDER, hasAlerts, uidOf } from './address';
import { type AlertPanel, alertPanels } from './alert-panel';
import type { Alert } from './comparisons';

/** Queries that are asked when a dashboard is opened, those of its variables among them; what is beyond waits in a closed row. */
const AT_ONCE = 25;

/** What the alerts of each group of rules measure, with their limits: where their links lead. */
export function alertDashboards(context: DashboardContext, changes: DashboardChanges = {}): Dashboard[] {
  // What an alert reads is there as far as we are concerned: who wrote the alert knows, and its link leads here.
  const groups = context.rules.filter(hasAlerts);
  const judged = groups.flatMap((group) => alertsOf(group).flatMap((alert) => alert.map(({ when }) => when)));
  const canvas = trusting(canvasFor(context, changes), judged);
  return groups.flatMap((group) => alertDashboard(group, canvas) ?? []);
}

/** The groups with links to those dashboards: to the panel of each alert, with the labels that it fires with. */
export function withDashboards(groups: readonly RuleGroup[], dashboards: readonly Dashboard[]): RuleGroup[] {
  return groups.map((group) => {
    const shown = dashboards.find(({ uid }) => uid === uidOf(group));
    if (shown === undefined) return group;
    const panels = alertsOf(group).flatMap(alertPanels);
    return { ...group, rules: group.rules.map((rule) => ('severity' in rule ? linked(rule, panels, shown) : rule)) };
  });
}

function alertDashboard(group: RuleGroup, canvas: Canvas): Dashboard | undefined {
  const alerts = alertsOf(group);
  const panels = alerts.flatMap(alertPanels).map(({ view }) => view);
  const labels = labelsOf(alerts.flat(), canvas.labels);
  const open = panels.filter((_, index) => queriesIn(panels.slice(0, index + 1)) + labels.length <= AT_ONCE);
  const definition = dashboard({
    uid: uidOf(group),
    title: `Alerts: ${group.name}`,
    folder: ALERTS_FOLDER,
    audience: 'whoever follows the link of an alert',
    question:
      'what did it measure, and how far beyond its limit? Each panel is one alert, and the dashed line its limit.',
    range: '6h',
    labels,
    sections: () => [
      { title: 'Alerts', panels: open },
      { title: 'More alerts', collapsed: true, panels: panels.slice(open.length) },
    ],
  });
  return draw(definition, canvas);
}

const queriesIn = (panels: readonly View[]): number => panels.flatMap(({ asks }) => asks).length;

/** The alerts of a group, each with all its severities. */
function alertsOf({ rules }: RuleGroup): Alert[] {
  const found = rules.filter((rule) => 'severity' in rule);
  const names = [...new Set(found.map(({ alert }) => alert))];
  return names.flatMap((name): Alert[] => {
    const [first, ...others] = found.filter(({ alert }) => alert === name);
    return first === undefined ? [] : [[first, ...others]];
  });
}

/** Labels by which others are narrowed first. */
const WIDEST = ['cluster', 'namespace', 'job'];

/** The labels that alerts fire with, each with the series that have it; `All` also means what has it not. */
function labelsOf(alerts: readonly AlertRule[], known: KnownLabels): LabelVariable[] {
  const selected = alerts.flatMap(({ when }) => selectorsOf(when));
  const labels = [...new Set(alerts.flatMap(({ when }) => when.labels ?? []))];
  return [
    ...WIDEST.filter((label) => labels.includes(label)),
    ...labels.filter((label) => !WIDEST.includes(label)),
  ].flatMap((label) => {
    const having = selected.filter(({ name = '' }) => known.get(name)?.includes(label));
    const isOpen = having.some(({ matchers }) => matchers.every((matcher) => matcher.label !== label));
    // All of them: of what has not failed yet there are no series, and a choice of those alone would offer nothing.
    return isOpen ? [{ label, of: having.flatMap(({ name }) => name ?? []), orNone: true }] : [];
  });
}

function linked(rule: AlertRule, panels: readonly AlertPanel[], { uid, model }: Dashboard): AlertRule {
  const title = panels.find(({ rules }) => rules.includes(rule))?.view.title;
  const drawn = (model.panels ?? []).flatMap((one) => ('panels' in one ? [one, ...one.panels] : [one]));
  const panel = drawn.find((one) => one.title === title);
  if (panel?.id === undefined) return rule;
  const names = (model.templating.list ?? []).map(({ name }) => name);
  const labels = (rule.when.labels ?? []).filter((label) => names.includes(label));
  const values = labels.map((label) => `&var-${label}={{ $labels.${label} | urlquery }}`);
  return { ...rule, dashboard: `d/${uid}?viewPanel=panel-${panel.id}&from=now-6h&to=now${values.join('')}` };
}
