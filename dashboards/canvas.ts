import type { Metric } from '../src/catalogue/metric';
import { seriesNames } from '../src/catalogue/series-names';
import type { Dashboard } from '../src/components/grafana/dashboard';
import { type RuleGroup, type Vector, metricNames } from '../src/promql';
import { ALERTS_FOLDER, hasAlerts, uidOf } from './alerts/address';
import { type DashboardChanges, kept } from './changes';
import { type DashboardContext, askable, definedIn } from './context';
import { type DashboardDefinition, labelVariables } from './definition';
import { type KnownLabels, knownLabels, labelsOf } from './known-labels';

/** What drawing has to know of a whole stack; worked out once for all dashboards. */
export interface Canvas {
  readonly context: DashboardContext;
  /** Names of the series that can be asked for. */
  readonly names: ReadonlySet<string>;
  readonly labels: KnownLabels;
  /** The folders in which something is shown, in the order in which links lead to them. */
  readonly folders: readonly string[];
  /** The dashboards that there are, by their uids, each with the variables that a link can set. */
  readonly targets: ReadonlyMap<string, readonly string[]>;
}

export function canvasFor(context: DashboardContext, changes: DashboardChanges = {}): Canvas {
  const names = askable(context);
  const shipped = kept(context, changes).filter((definition) => isShown(definition, names));
  const shown = [...shipped, ...(changes.own ?? [])];
  const judged = context.rules.filter(hasAlerts);
  const parts = [...context.parts, { emits: definedIn(context.known ?? []) }];
  return {
    context,
    names,
    labels: knownLabels(parts, context.rules),
    folders: [...new Set([...shown.map(({ folder }) => folder), ...(judged.length === 0 ? [] : [ALERTS_FOLDER])])],
    targets: new Map([...judged.map(addressed), ...shown.map((one) => [one.uid, variablesOf(one)] as const)]),
  };
}

/** Where the alerts of a group are drawn; which labels can be chosen there depends on them. */
const addressed = (group: RuleGroup): [string, readonly string[]] => [uidOf(group), ['datasource']];

function variablesOf(one: Dashboard | DashboardDefinition): string[] {
  if ('model' in one) return (one.model.templating.list ?? []).map(({ name }) => name);
  const choices = (one.choices ?? []).map((choice) => choice.build().name);
  return ['datasource', ...labelVariables(one).map(({ label }) => label), ...choices];
}

/** The same for what is drawn however it is fed: all that some queries read counts as there. */
export function trusting(canvas: Canvas, queries: readonly Vector[], metrics: readonly Metric[] = []): Canvas {
  return {
    ...canvas,
    names: new Set([...canvas.names, ...metrics.flatMap(seriesNames), ...queries.flatMap(metricNames)]),
    labels: metrics.length === 0 ? canvas.labels : new Map([...metrics.flatMap(labelsOf), ...canvas.labels]),
  };
}

/** Whether something tells of what a dashboard is about. */
export function isShown({ about }: DashboardDefinition, names: ReadonlySet<string>): boolean {
  return about === undefined || names.has(about.name);
}
