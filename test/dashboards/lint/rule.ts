import type { DashboardModel, Panel, Target } from '../model';

/** Something that holds for every dashboard, with examples that show what it means. */
export interface Rule {
  readonly says: string;
  /** What is wrong with a dashboard; nothing when the rule holds. */
  readonly check: (dashboard: DashboardModel) => readonly string[];
  readonly good: DashboardModel;
  readonly bad: DashboardModel;
}

const metrics = { type: 'prometheus', uid: '${datasource}' };

/** A query that no rule has anything against. */
export const target: Target = {
  refId: 'A',
  expr: 'sum by (job) (rate(calls_total{cluster=~"$cluster"}[$__rate_interval]))',
  legendFormat: '{{job}}',
  datasource: metrics,
};

/** A panel that no rule has anything against. */
export const panel: Panel = {
  type: 'timeseries',
  id: 1,
  title: 'Calls',
  description: 'Calls a second.',
  gridPos: { x: 0, y: 0, w: 12, h: 8 },
  datasource: metrics,
  targets: [target],
  fieldConfig: { defaults: { unit: 'cps', min: 0 } },
};

/** A dashboard that no rule has anything against. */
export const dashboard: DashboardModel = {
  uid: 'calls',
  title: 'Calls',
  editable: false,
  refresh: '30s',
  templating: {
    list: [
      { name: 'datasource', type: 'datasource', query: 'prometheus' },
      { name: 'cluster', type: 'query', refresh: 2 },
    ],
  },
  panels: [panel],
};

/** The dashboard with other panels. */
export function withPanels(...panels: readonly Panel[]): DashboardModel {
  return { ...dashboard, panels };
}

/** The dashboard with another query. */
export function withTarget(change: Target): DashboardModel {
  return withPanels({ ...panel, targets: [{ ...target, ...change }] });
}
