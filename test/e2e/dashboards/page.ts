import type { Manifest } from '../../../src';
import type { DashboardModel, FieldSettings, Panel as Box, Target } from '../../dashboards/model';

/** One query of a panel. */
export interface Query extends Target {
  /** Prometheus: what its answer becomes. */
  readonly format?: string;
  /** Loki: `instant` or `range`; Jaeger: `search`. */
  readonly queryType?: string;
  /** Jaeger: what traces are searched for. */
  readonly service?: string;
  readonly tags?: string;
  readonly limit?: number;
}

/** A panel with what decides on how it asks. */
export interface Panel extends Box {
  readonly targets?: readonly Query[];
  readonly panels?: readonly Panel[];
  /** Points that are asked for. @default as many as it is wide */
  readonly maxDataPoints?: number;
  /** How far back it looks, whatever the dashboard does. */
  readonly timeFrom?: string;
  readonly transformations?: readonly { readonly id: string; readonly options: Transformation }[];
}

/** What is read of the options of a transformation. */
export interface Transformation {
  readonly renameByName?: Readonly<Record<string, string>>;
}

/** A choice at the top of a page. */
export interface Variable {
  readonly name: string;
  readonly type: string;
  readonly query?: string | VariableQuery;
  readonly datasource?: { readonly type?: string };
  readonly multi?: boolean;
  readonly includeAll?: boolean;
  readonly allValue?: string;
  readonly current?: { readonly value?: string | readonly string[] };
}

/** Of Prometheus a text; of Loki a label. */
export interface VariableQuery {
  readonly query?: string;
  readonly label?: string;
}

/** What is drawn across all panels. */
export interface Annotation {
  readonly name: string;
  readonly expr?: string;
  readonly titleFormat?: string;
  readonly step?: string;
}

/** A dashboard as it lies in a ConfigMap. */
export interface Page extends Omit<DashboardModel, 'panels' | 'templating' | 'annotations'> {
  readonly uid: string;
  readonly title: string;
  readonly time: { readonly from: string; readonly to: string };
  readonly panels: readonly Panel[];
  readonly templating: { readonly list?: readonly Variable[] };
  readonly annotations: { readonly list?: readonly Annotation[] };
}

/** Every dashboard among some manifests. */
export function pagesIn(manifests: readonly Manifest[]): Page[] {
  const maps = manifests.filter(({ kind }) => kind === 'ConfigMap');
  const files = maps.flatMap(({ data }) => Object.entries((data ?? {}) as Readonly<Record<string, string>>));
  return files.filter(([file]) => file.endsWith('.json')).map(([, text]) => JSON.parse(text) as Page);
}

/** Its panels, those in collapsed rows too. */
export function panelsOf({ panels = [] }: { readonly panels?: readonly Panel[] }): Panel[] {
  return panels.flatMap((panel) => (panel.type === 'row' ? panelsOf(panel) : [panel]));
}

/** What a query's column is called in a table that was told so, else what Grafana calls it. */
export function columnOf(panel: Panel, { refId = '' }: Query): string {
  const names = panel.transformations?.map(({ options }) => options.renameByName ?? {}) ?? [];
  const alone = panel.targets?.length === 1;
  return (
    names
      .map((one) => one[`Value #${refId}`] ?? (alone ? one['Value'] : undefined))
      .find((name) => name !== undefined) ?? `Value #${refId}`
  );
}

/** Whether an answer becomes rows of labels and a number; of Loki, each to an instant query does. */
export function isTable({ type }: Panel, { format, queryType }: Query): boolean {
  return format === 'table' || (type === 'table' && queryType === 'instant');
}

/** How the values of one query are drawn. */
export function settingsOf(panel: Panel, query: Query): FieldSettings {
  const { defaults = {}, overrides = [] } = panel.fieldConfig ?? {};
  const own = overrides.filter(
    ({ matcher: { id, options } }) =>
      (id === 'byFrameRefID' && options === query.refId) || (id === 'byName' && options === columnOf(panel, query)),
  );
  const changes = own.flatMap(({ properties }) => properties.map(({ id, value }) => [id, value] as const));
  return { ...defaults, ...Object.fromEntries(changes) };
}

/** Labels that the series of a query are named by. */
export function namedBy({ legendFormat = '' }: Query): string[] {
  return [...legendFormat.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, label = '']) => label);
}

/** Labels that have a column in a table. */
export function columnLabels({ transformations = [] }: Panel): string[] {
  const names = transformations.flatMap(({ options }) => Object.keys(options.renameByName ?? {}));
  return names.filter((name) => !/^Value( #|$)/.test(name));
}
