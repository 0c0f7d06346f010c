import type { VariableModel } from '@grafana/grafana-foundation-sdk/dashboard';
import type { Builder } from '@grafana/grafana-foundation-sdk/cog';
import type { Metric } from '../src/catalogue/metric';
import type { Vector } from '../src/promql';
import type { DashboardContext } from './context';
import type { View } from './panels/view';
import type { LabelVariable } from './variables';

/** Panels under a title. */
export interface Section {
  readonly title: string;
  readonly panels: readonly View[];
  /** Folded away, and its queries not run, until somebody opens it. @default false */
  readonly collapsed?: boolean;
}

/** What a dashboard is, before it is known what is deployed. */
export interface DashboardDefinition<L extends string = string> {
  /** Stable, at most 40 characters: its address. */
  readonly uid: string;
  readonly title: string;
  /** Folder in Grafana. */
  readonly folder: string;
  /** Who looks at it, as it stands in a sentence: `whoever pays the bill`. */
  readonly audience: string;
  /** The one question that it answers. */
  readonly question: string;
  /** The metric that it is about: where nobody emits it there is no such dashboard, and its labels are what readers choose by. @default none */
  readonly about?: Metric<'counter' | 'gauge', L>;
  /** Metrics whose values of those labels are offered too: a model that never answers has no tokens. @default none */
  readonly besides?: readonly Metric<'counter' | 'gauge'>[];
  /** Labels by whose values a reader narrows every query, besides `cluster`, each within those before it. @default none */
  readonly variables?: readonly NoInfer<L>[];
  /** The same said label by label, for dashboards that are about several metrics. @default what `about` and `variables` say */
  readonly labels?: readonly LabelVariable[];
  /** Variables of other kinds, which its queries name themselves. @default none */
  readonly choices?: readonly Builder<VariableModel>[];
  /** How far back it looks when it is opened. @default '24h' */
  readonly range?: string;
  /** How often it asks again; never below 30 seconds. @default '1m' */
  readonly refresh?: string;
  /** What is on it, from the top to the bottom. Panels that nothing feeds are left out. */
  readonly sections: (context: DashboardContext) => readonly Section[];
}

/** The labels that a reader narrows by, each within those before it. */
export function labelVariables({
  labels,
  about,
  besides = [],
  variables = [],
}: DashboardDefinition): readonly LabelVariable[] {
  const of = about === undefined ? 'up' : [about, ...besides].map(({ name }) => name);
  const names = ['cluster', ...variables];
  return labels ?? names.map((label, index) => ({ label, of, after: names.slice(0, index) }));
}

/** Every query in PromQL that it asks. */
export function queriesOf({ sections }: DashboardDefinition, context: DashboardContext): Vector[] {
  const views = sections(context).flatMap(({ panels }) => panels);
  return views.flatMap(({ asks }) => asks.flatMap(({ query }) => (query.type === 'vector' ? [query] : [])));
}

/** Defines a dashboard: for whom, which question, and what answers it. */
export function dashboard<const L extends string>(definition: DashboardDefinition<L>): DashboardDefinition {
  return definition;
}
