/** The fields of a classic dashboard that the rules of the lint are about, in Grafana's own names. */
export interface DashboardModel {
  readonly uid?: string;
  readonly title?: string;
  readonly description?: string;
  readonly editable?: boolean;
  readonly refresh?: string;
  readonly templating?: { readonly list?: readonly Variable[] };
  readonly panels?: readonly Panel[];
}

export interface Variable {
  readonly name: string;
  readonly type: string;
  /** Of a data source variable: the type of the data source. */
  readonly query?: unknown;
  /** 0 for never. */
  readonly refresh?: number;
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
  readonly fieldConfig?: {
    readonly defaults: {
      readonly unit?: string;
      readonly min?: number;
      readonly max?: number;
      readonly mappings?: readonly unknown[];
    };
  };
}

export interface Target {
  readonly refId?: string;
  readonly expr?: string;
  readonly legendFormat?: string;
  readonly datasource?: DatasourceRef;
}

/** Rows and panels, those inside rows too, in the order of the page. */
export function everything({ panels = [] }: { readonly panels?: readonly Panel[] }): Panel[] {
  return panels.flatMap((panel) => [panel, ...everything(panel)]);
}

/** All panels that are not rows. */
export function contentOf(dashboard: DashboardModel): Panel[] {
  return everything(dashboard).filter(({ type }) => type !== 'row');
}

/** Queries in PromQL with the panels that ask them. */
export function promqlTargets(dashboard: DashboardModel): { panel: Panel; target: Target; expr: string }[] {
  return contentOf(dashboard).flatMap((panel) =>
    (panel.targets ?? []).flatMap((target) => {
      const { type } = target.datasource ?? panel.datasource ?? {};
      return target.expr !== undefined && type === 'prometheus' ? [{ panel, target, expr: target.expr }] : [];
    }),
  );
}

/** How a message names a panel. */
export function nameOf({ title, id }: Panel): string {
  return `"${title ?? `panel ${id ?? 'without an id'}`}"`;
}
