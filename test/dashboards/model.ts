/** The fields of a classic dashboard that the rules of the lint are about, in Grafana's own names. */
export interface DashboardModel {
  readonly uid?: string;
  readonly title?: string;
  readonly description?: string;
  readonly editable?: boolean;
  readonly refresh?: string;
  readonly time?: { readonly from: string; readonly to: string };
  readonly links?: readonly DashboardLink[];
  readonly annotations?: { readonly list?: readonly Annotation[] };
  readonly templating?: { readonly list?: readonly Variable[] };
  readonly panels?: readonly Panel[];
}

/** A link at the top. */
export interface DashboardLink {
  readonly title: string;
  readonly type?: string;
  readonly tags?: readonly string[];
  readonly includeVars?: boolean;
  readonly keepTime?: boolean;
  readonly placement?: string;
}

export interface Annotation {
  readonly name: string;
  readonly enable?: boolean;
  readonly datasource?: DatasourceRef;
  readonly expr?: string;
  readonly titleFormat?: string;
}

export interface Variable {
  readonly name: string;
  readonly type: string;
  readonly label?: string;
  /** Of a data source variable: the type of the data source. */
  readonly query?: unknown;
  readonly datasource?: DatasourceRef;
  /** 0 for never, 1 for when the dashboard is opened, 2 for whenever its range changes. */
  readonly refresh?: number;
  readonly multi?: boolean;
  readonly includeAll?: boolean;
  readonly allValue?: string;
}

export interface DatasourceRef {
  readonly type?: string;
  readonly uid?: string;
}

/** A panel, or a row; a collapsed row has its panels inside it. */
export interface Panel {
  readonly type: string;
  readonly id?: number;
  readonly title?: string;
  readonly description?: string;
  readonly collapsed?: boolean;
  readonly panels?: readonly Panel[];
  readonly gridPos?: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly datasource?: DatasourceRef;
  readonly targets?: readonly Target[];
  /** The least time between two points. */
  readonly interval?: string;
  readonly fieldConfig?: { readonly defaults: FieldSettings; readonly overrides?: readonly Override[] };
}

export interface FieldSettings {
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  readonly noValue?: string;
  readonly mappings?: readonly unknown[];
  readonly thresholds?: Thresholds;
  readonly color?: { readonly mode?: string; readonly fixedColor?: string };
  readonly links?: readonly DataLink[];
  readonly custom?: { readonly spanNulls?: unknown };
}

export interface Thresholds {
  readonly steps: readonly { readonly value: number | null; readonly color: string }[];
}

/** A link of a series, a number or a row. */
export interface DataLink {
  readonly title: string;
  readonly url: string;
}

/** What is different about some fields: those of one name, say. */
export interface Override {
  readonly matcher: { readonly id: string; readonly options?: unknown };
  readonly properties: readonly { readonly id: string; readonly value?: unknown }[];
}

export interface Target {
  readonly refId?: string;
  readonly expr?: string;
  readonly legendFormat?: string;
  readonly datasource?: DatasourceRef;
  readonly instant?: boolean;
  readonly range?: boolean;
  readonly exemplar?: boolean;
}

/** Rows and panels, those inside rows too, in the order of the page. */
export function everything({ panels = [] }: { readonly panels?: readonly Panel[] }): Panel[] {
  return panels.flatMap((panel) => [panel, ...everything(panel)]);
}

/** All panels that are not rows. */
export function contentOf(dashboard: DashboardModel): Panel[] {
  return everything(dashboard).filter(({ type }) => type !== 'row');
}

/** The panels above the second row: what one sees when it opens. */
export function openingOf({ panels = [] }: DashboardModel): Panel[] {
  const [, second] = panels.flatMap(({ type }, index) => (type === 'row' ? [index] : []));
  return panels.slice(0, second).filter(({ type }) => type !== 'row');
}

/** The settings of a panel's fields: those of all, and those of some. */
export function fieldsOf({ fieldConfig }: Panel): FieldSettings[] {
  const { defaults = {}, overrides = [] } = fieldConfig ?? {};
  const some = overrides.map(({ properties }) => Object.fromEntries(properties.map(({ id, value }) => [id, value])));
  return [defaults, ...some];
}

/** A query with the panel that asks it. */
export interface Asked {
  readonly panel: Panel;
  readonly target: Target;
  readonly expr: string;
}

/** Queries in PromQL. */
export function promqlTargets(dashboard: DashboardModel): Asked[] {
  return targetsOf(dashboard, 'prometheus');
}

/** Queries in LogQL. */
export function logqlTargets(dashboard: DashboardModel): Asked[] {
  return targetsOf(dashboard, 'loki');
}

function targetsOf(dashboard: DashboardModel, type: string): Asked[] {
  return contentOf(dashboard).flatMap((panel) =>
    (panel.targets ?? []).flatMap((target) => {
      const source = target.datasource ?? panel.datasource;
      return target.expr !== undefined && source?.type === type ? [{ panel, target, expr: target.expr }] : [];
    }),
  );
}

/** The choices at the top of the page but for those of data sources. */
export function choicesOf({ templating }: DashboardModel): readonly Variable[] {
  return (templating?.list ?? []).filter(({ type }) => type !== 'datasource');
}

/** How a message names a panel. */
export function nameOf({ title, id }: Panel): string {
  return `"${title ?? `panel ${id ?? 'without an id'}`}"`;
}
