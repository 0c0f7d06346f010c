import * as sdk from '@grafana/grafana-foundation-sdk/dashboard';
import type { Dashboard } from '../src/components/grafana/dashboard';
import { type Vector, narrow, print } from '../src/promql';
import { HAPPENINGS, type Happening } from './annotations';
import { type Canvas, isShown } from './canvas';
import { isFed } from './context';
import { type DashboardDefinition, type Section, labelVariables } from './definition';
import { fed } from './fed';
import type { KnownLabels } from './known-labels';
import { type Row, type Sized, layout } from './layout';
import { navigation, tagOf } from './links';
import { panelOf } from './panel';
import { METRICS, type Source, sourceVariable } from './sources';
import { closed, labelVariable } from './variables';

/** So many queries may be asked when a dashboard is opened: what happened is marked as far as that allows. */
const MOST_ON_LOAD = 25;

/** A dashboard as Grafana reads it; none where nothing feeds it. */
export function draw(definition: DashboardDefinition, canvas: Canvas): Dashboard | undefined {
  const { uid, title, folder, range = '24h', refresh = '1m', audience, question, choices = [] } = definition;
  if (!isShown(definition, canvas.names)) return undefined;
  const sections = definition.sections(canvas.context).flatMap((section) => fed(section, canvas.names));
  if (sections.every(({ panels }) => panels.every(({ asks }) => asks.length === 0))) return undefined;

  const variables = labelVariables(definition);
  const labels = variables.map(({ label }) => label);
  const chosen = <V extends Vector>(query: V): V => narrowed(query, labels, canvas.labels);
  const carried = ['datasource', ...labels, ...choices.map((choice) => choice.build().name)];
  const drawn = sections.map((section) => drawnSection(section, canvas, carried, chosen));
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see `DashboardModel`
  const shell = new sdk.DashboardBuilder(title)
    .uid(uid)
    .description(`For ${audience}: ${question}`)
    .tags(['signalbox', tagOf(folder)])
    .readonly()
    .timezone('browser')
    .refresh(refresh)
    .time({ from: `now-${range}`, to: 'now' })
    .tooltip(sdk.DashboardCursorSync.Crosshair)
    .links(navigation(canvas.folders));
  for (const source of sourcesOf(drawn)) shell.withVariable({ build: () => closed(sourceVariable(source)) });
  for (const variable of variables) shell.withVariable({ build: () => closed(labelVariable(variable)) });
  for (const choice of choices) shell.withVariable({ build: () => closed(choice) });
  const asked = variables.length + drawn.flatMap(openTargets).length;
  HAPPENINGS.filter(({ query }) => isFed(query, canvas.names)).forEach((happening, index) =>
    shell.annotation({ build: () => annotation(happening, chosen, asked + index < MOST_ON_LOAD) }),
  );
  return { folder, uid, model: { ...shell.build(), panels: layout(drawn) } };
}

function drawnSection(
  { title, panels, collapsed = false }: Section,
  { context, targets }: Canvas,
  variables: readonly string[],
  chosen: <V extends Vector>(query: V) => V,
): Row {
  const sized = panels.map((view): Sized => ({
    panel: panelOf(view, { rules: context.rules, variables, targets, chosen }),
    width: view.width,
    height: view.height,
  }));
  return { title, collapsed, panels: sized };
}

/** A query of the series that the reader chose, by every one of the labels that they have. */
function narrowed<V extends Vector>(query: V, labels: readonly string[], known: KnownLabels): V {
  return narrow(query, ({ name = '', matchers }) =>
    labels
      .filter((label) => known.get(name)?.includes(label) && !matchers.some((matcher) => matcher.label === label))
      .map((label) => ({ label, operator: '=~', value: `$${label}` })),
  );
}

/** The data sources that panels ask, metrics first; variables ask it too. */
function sourcesOf(rows: readonly Row[]): Source[] {
  const asked = rows.flatMap(({ panels }) => panels.flatMap(({ panel }) => panel.datasource ?? []));
  const all = [METRICS, ...asked.map(({ type = '', uid = '' }) => ({ type, uid }))];
  return all.filter(({ uid }, index) => uid !== '' && all.findIndex((other) => other.uid === uid) === index);
}

/** The queries of a row that are asked when the dashboard is opened. */
function openTargets({ panels, collapsed }: Row): unknown[] {
  return collapsed ? [] : panels.flatMap(({ panel }) => panel.targets ?? []);
}

/** @param enable whether it is drawn before a reader asks for it */
function annotation(
  { name, query, color, title, step }: Happening,
  chosen: <V extends Vector>(query: V) => V,
  enable: boolean,
): sdk.AnnotationQuery {
  return {
    name,
    datasource: METRICS,
    enable,
    iconColor: color,
    expr: print(chosen(query)),
    titleFormat: title,
    step,
  };
}
