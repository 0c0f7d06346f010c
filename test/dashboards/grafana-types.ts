/**
 * Grafana's own types of a dashboard, put together so that nothing in them is open that one of its types closes: its
 * `Dashboard` leaves each panel's options and field settings to the panel's plugin, whose types lie elsewhere.
 * `test/fixtures/derive-dashboard-schema.mjs` makes a JSON schema of this file.
 */
import type { TableFieldOptions, TableOptions } from '@grafana/schema';
import type * as barChart from '@grafana/schema/dist/esm/raw/composable/barchart/panelcfg/x/BarChartPanelCfg_types.gen';
import type * as barGauge from '@grafana/schema/dist/esm/raw/composable/bargauge/panelcfg/x/BarGaugePanelCfg_types.gen';
import type * as gauge from '@grafana/schema/dist/esm/raw/composable/gauge/panelcfg/x/GaugePanelCfg_types.gen';
import type * as heatmap from '@grafana/schema/dist/esm/raw/composable/heatmap/panelcfg/x/HeatmapPanelCfg_types.gen';
import type * as logs from '@grafana/schema/dist/esm/raw/composable/logs/panelcfg/x/LogsPanelCfg_types.gen';
import type * as pieChart from '@grafana/schema/dist/esm/raw/composable/piechart/panelcfg/x/PieChartPanelCfg_types.gen';
import type * as stat from '@grafana/schema/dist/esm/raw/composable/stat/panelcfg/x/StatPanelCfg_types.gen';
import type * as stateTimeline from '@grafana/schema/dist/esm/raw/composable/statetimeline/panelcfg/x/StateTimelinePanelCfg_types.gen';
import type * as text from '@grafana/schema/dist/esm/raw/composable/text/panelcfg/x/TextPanelCfg_types.gen';
import type * as timeSeries from '@grafana/schema/dist/esm/raw/composable/timeseries/panelcfg/x/TimeSeriesPanelCfg_types.gen';
import type * as loki from '../../node_modules/@grafana/grafana-foundation-sdk/dist/loki/types.gen';
import type * as prometheus from '../../node_modules/@grafana/grafana-foundation-sdk/dist/prometheus/types.gen';
// The package's entry has a variant of these that is open in places.
import type * as classic from '../../node_modules/@grafana/schema/dist/types/raw/dashboard/x/types.gen';

/** The same fields without the type's name: every plugin calls its own `Options`, and a schema has each name once. */
type Fields<T> = { [Key in keyof T]: T[Key] };

/** A panel that has no field settings of its own. */
type None = Record<string, never>;

interface PanelOf<Type extends string, Options, Custom> extends Omit<
  classic.Panel,
  'type' | 'options' | 'fieldConfig' | 'targets'
> {
  type: Type;
  options?: Fields<Options>;
  fieldConfig?: {
    defaults: Omit<classic.FieldConfig, 'custom'> & { custom?: Partial<Custom> };
    overrides: classic.FieldConfigSource['overrides'];
  };
  targets?: Target[];
}

/** A query of a data source, whose type lies in its plugin too. */
interface Asked<Type extends string> {
  refId: string;
  hide?: boolean;
  datasource: { type: Type; uid: string };
}

/** But for what all have, and the library's own marks; a schema has the name of a mode of editing only once. */
type Own<Query> = Omit<Query, keyof Asked<string> | 'editorMode' | '_implementsDataqueryVariant'>;

interface PrometheusTarget extends Asked<'prometheus'>, Own<prometheus.Dataquery> {}
interface LokiTarget extends Asked<'loki'>, Own<loki.dataquery> {}

/** Nobody publishes the type of this one; these are the fields that the plugin reads. */
interface JaegerTarget extends Asked<'jaeger'> {
  queryType?: 'search' | 'upload' | 'dependencyGraph';
  /** The id of a trace, where there is no `queryType`. */
  query?: string;
  service?: string;
  operation?: string;
  tags?: string;
  minDuration?: string;
  maxDuration?: string;
  limit?: number;
}

export type Target = PrometheusTarget | LokiTarget | JaegerTarget;

/** Grafana moved the footer into the field settings; the library still writes that there is none. */
interface TablePanelOptions extends TableOptions {
  footer?: { show: false; reducer: []; countRows: false };
}

/**
 * The panels that dashboards may have. Another one is added here, and the schema derived again.
 * @discriminator type
 */
export type Panel =
  | PanelOf<'barchart', barChart.Options, barChart.FieldConfig>
  | PanelOf<'bargauge', barGauge.Options, None>
  | PanelOf<'gauge', gauge.Options, None>
  | PanelOf<'heatmap', heatmap.Options, heatmap.FieldConfig>
  | PanelOf<'logs', logs.Options, None>
  | PanelOf<'piechart', pieChart.Options, pieChart.FieldConfig>
  | PanelOf<'stat', stat.Options, None>
  | PanelOf<'state-timeline', stateTimeline.Options, stateTimeline.FieldConfig>
  | PanelOf<'table', TablePanelOptions, TableFieldOptions>
  | PanelOf<'text', text.Options, None>
  | PanelOf<'timeseries', timeSeries.Options, timeSeries.FieldConfig>;

export interface Row extends Omit<classic.RowPanel, 'panels'> {
  panels: Panel[];
}

/** @discriminator type */
export type PanelOrRow = Panel | Row;

/** With what the data source for Prometheus reads besides. */
interface AnnotationQuery extends classic.AnnotationQuery {
  expr?: string;
  step?: string;
  titleFormat?: string;
  textFormat?: string;
  tagKeys?: string;
}

export interface Dashboard extends Omit<classic.Dashboard, 'panels' | 'annotations'> {
  panels?: PanelOrRow[];
  annotations?: { list?: AnnotationQuery[] };
}
