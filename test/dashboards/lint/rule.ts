import type { DashboardModel, Panel, Target, Variable } from '../model';
import type { Stack } from '../shipped';

/** The rules of grafana/dashboard-linter, which others hold their dashboards to. */
export const LINTER = [
  'template-datasource-rule',
  'template-job-rule',
  'template-instance-rule',
  'template-label-promql-rule',
  'template-on-time-change-reload-rule',
  'panel-datasource-rule',
  'panel-title-description-rule',
  'panel-units-rule',
  'panel-no-targets-rule',
  'target-logql-rule',
  'target-logql-auto-rule',
  'target-promql-rule',
  'target-rate-interval-rule',
  'target-job-rule',
  'target-instance-rule',
  'target-counter-agg-rule',
  'uneditable-dashboard',
] as const;

/** What a dashboard of ours promises besides. */
export const PROMISES = {
  D01: 'addresses stay: of dashboards, panels and queries',
  D02: 'the first row answers whether all is well',
  D03: 'one audience and one question; every panel says what to do',
  D04: 'a click leads on, with what was chosen',
  D05: 'choices narrow every query, and each other',
  D06: 'units are those that Grafana knows, and shares go from 0 to 1',
  D07: 'a limit that is drawn is the limit of an alert',
  D08: 'nothing is not drawn as zero, nor a gap as a line',
  D09: 'growth is taken over windows that fit the zoom and the scrapes',
  D10: 'exemplars are asked for where there are some, and lead to traces',
  D11: 'what happened is marked',
  D12: 'it reflows to a phone',
  D13: 'it costs Prometheus little',
  D14: 'nobody edits it in place',
  D15: 'more than a legend holds goes into a table; no label is without bounds',
} as const;

/** Something that holds for every dashboard, with examples that show what it means. */
export interface Rule {
  /** The promise of ours that it belongs to. */
  readonly id?: keyof typeof PROMISES;
  /** What it is called in grafana/dashboard-linter. */
  readonly linter?: (typeof LINTER)[number];
  readonly says: string;
  /** What is wrong with a dashboard among others; nothing when the rule holds. */
  readonly check: (dashboard: DashboardModel, stack: Stack) => readonly string[];
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
  range: true,
};

/** A panel that no rule has anything against. */
export const panel: Panel = {
  type: 'timeseries',
  id: 1,
  title: 'Calls',
  description: 'Calls a second. Look at the callers when they rise.',
  gridPos: { x: 0, y: 0, w: 12, h: 8 },
  datasource: metrics,
  targets: [target],
  fieldConfig: { defaults: { unit: 'cps', min: 0, noValue: 'No data', custom: { spanNulls: false } } },
};

/** A number that no rule has anything against. */
export const stat: Panel = {
  ...panel,
  type: 'stat',
  gridPos: { x: 0, y: 0, w: 6, h: 4 },
  targets: [
    {
      ...target,
      expr: 'sum(increase(calls_total{cluster=~"$cluster"}[$__range]))',
      legendFormat: 'Calls',
      instant: true,
      range: false,
    },
  ],
  fieldConfig: { defaults: { unit: 'short', noValue: 'No data' } },
};

/** A choice that no rule has anything against. */
export const cluster: Variable = {
  name: 'cluster',
  type: 'query',
  label: 'Cluster',
  query: { query: 'label_values(calls_total, cluster)', refId: 'cluster' },
  datasource: metrics,
  refresh: 2,
  multi: true,
  includeAll: true,
  allValue: '.+',
};

/** The same for a label that is chosen after it. */
export const job: Variable = {
  ...cluster,
  name: 'job',
  label: 'Job',
  query: { query: 'label_values(calls_total{cluster=~"$cluster"}, job)', refId: 'job' },
};

/** A dashboard that no rule has anything against. */
export const dashboard: DashboardModel = {
  uid: 'calls',
  title: 'Calls',
  description: 'For whoever answers calls: how many are there?',
  editable: false,
  refresh: '30s',
  time: { from: 'now-6h', to: 'now' },
  links: [{ title: 'Shop', type: 'dashboards', tags: ['shop'], includeVars: true, keepTime: true }],
  annotations: {
    list: [
      {
        name: 'Alerts',
        enable: true,
        datasource: metrics,
        expr: 'max by (alertname) (ALERTS{alertstate="firing"})',
        titleFormat: '{{alertname}}',
      },
    ],
  },
  templating: {
    list: [{ name: 'datasource', type: 'datasource', label: 'Metrics', query: 'prometheus' }, cluster],
  },
  panels: [
    { type: 'row', id: 10, title: 'Is all well?', gridPos: { x: 0, y: 0, w: 24, h: 1 } },
    ...[11, 12, 13, 14].map((id, index) => ({ ...stat, id, gridPos: { x: 6 * index, y: 1, w: 6, h: 4 } })),
    { type: 'row', id: 20, title: 'How does it go?', gridPos: { x: 0, y: 5, w: 24, h: 1 } },
    { ...panel, gridPos: { x: 0, y: 6, w: 12, h: 8 } },
  ],
};

/** What the examples stand among: another dashboard, an alert, a recording, and where exemplars lead. */
export const surroundings: Stack = {
  where: 'the examples',
  dashboards: [
    dashboard,
    { ...dashboard, uid: 'callers', templating: { list: [...(dashboard.templating?.list ?? []), job] } },
  ],
  rules: [
    {
      alert: 'ManyCalls',
      expr: 'sum by (job) (rate(calls_total[5m])) > 3 and sum by (job) (rate(calls_total[5m])) > 1',
    },
    { record: 'job:calls:rate5m', expr: 'sum by (job, cluster) (rate(calls_total[5m]))' },
  ],
  sources: [
    { uid: 'prometheus', type: 'prometheus', jsonData: { exemplarTraceIdDestinations: [{ datasourceUid: 'jaeger' }] } },
    { uid: 'jaeger', type: 'jaeger', jsonData: {} },
  ],
};

/** The dashboard with these panels below its own. */
export function withPanels(...panels: readonly Panel[]): DashboardModel {
  return { ...dashboard, panels: [...(dashboard.panels ?? []).slice(0, -1), ...panels] };
}

/** The dashboard with another panel. */
export function withPanel(change: Partial<Panel>): DashboardModel {
  return withPanels({ ...panel, ...change });
}

/** The dashboard with another query. */
export function withTarget(change: Target): DashboardModel {
  return withPanel({ targets: [{ ...target, ...change }] });
}

/** The dashboard with other choices. */
export function withVariables(...list: readonly Variable[]): DashboardModel {
  return { ...dashboard, templating: { list: [...(dashboard.templating?.list ?? []).slice(0, 1), ...list] } };
}
