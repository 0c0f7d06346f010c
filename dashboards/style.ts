import type { Builder } from '@grafana/grafana-foundation-sdk/cog';
import * as common from '@grafana/grafana-foundation-sdk/common';
import * as dashboard from '@grafana/grafana-foundation-sdk/dashboard';
import type * as prometheus from '@grafana/grafana-foundation-sdk/prometheus';
import * as stat from '@grafana/grafana-foundation-sdk/stat';
import * as timeseries from '@grafana/grafana-foundation-sdk/timeseries';
import { type Signal, type Vector, print } from '../src/promql';

/** The data source that a reader chooses at the top of a dashboard. */
export const METRICS = { type: 'prometheus', uid: '${datasource}' };

/** Units in Grafana's own names. */
const UNITS: Readonly<Record<Signal['unit'], string>> = {
  seconds: 's',
  milliseconds: 'ms',
  bytes: 'bytes',
  ratio: 'percentunit',
  usd: 'currencyUSD',
  tokens: 'short',
  count: 'short',
  timestamp: 'dateTimeAsIso',
  cores: 'short',
  boolean: 'bool_yes_no',
  'bytes per second': 'Bps',
  'count per second': 'cps',
  'tokens per second': 'cps',
  'usd per second': 'currencyUSD',
  'bytes per count': 'bytes',
  'seconds per count': 's',
  'milliseconds per count': 'ms',
  'tokens per count': 'short',
  'usd per count': 'currencyUSD',
  'usd per token': 'currencyUSD',
  'seconds per token': 's',
  'tokens per usd': 'short',
  'count per usd': 'short',
};

/**
 * One query of a panel: its series over time, or only their last values. A builder of our own, because loading that of
 * the library takes a fifth of the time of synthesis.
 */
export function query(
  expression: Vector,
  legend: string,
  { instant = false, refId = 'A' }: { readonly instant?: boolean; readonly refId?: string } = {},
): Builder<prometheus.Dataquery> {
  return {
    build: () => ({
      refId,
      expr: print(expression),
      legendFormat: legend,
      datasource: METRICS,
      ...(instant ? { instant: true, range: false } : { range: true }),
      _implementsDataqueryVariant: () => undefined,
    }),
  };
}

/** Lines over time, in a unit of Grafana's; queries are added by whoever asks for it. */
export function lines(title: string, description: string, unit: string): timeseries.PanelBuilder {
  return new timeseries.PanelBuilder()
    .title(title)
    .description(description)
    .datasource(METRICS)
    .unit(unit)
    .noValue('No data')
    .lineWidth(1)
    .fillOpacity(10)
    .showPoints(common.VisibilityMode.Never)
    .spanNulls(false)
    .legend(
      new common.VizLegendOptionsBuilder()
        .displayMode(common.LegendDisplayMode.List)
        .placement(common.LegendPlacement.Bottom)
        .showLegend(true),
    )
    .tooltip(
      new common.VizTooltipOptionsBuilder().mode(common.TooltipDisplayMode.Multi).sort(common.SortOrder.Descending),
    );
}

/** A signal over time. */
export function trend(signal: Signal): timeseries.PanelBuilder {
  const panel = lines(signal.title, signal.description, UNITS[signal.unit])
    .min(0)
    // A line at zero stays at the bottom, and the axis does not end at a number from nowhere.
    .axisSoftMax(1)
    .withTarget(query(signal.panel(), signal.legend));
  if (signal.unit === 'ratio') panel.max(1);
  // Any refusal or failure is worth a look, so its line is red from the first one.
  if (signal.role === 'errors')
    panel.colorScheme(new dashboard.FieldColorBuilder().mode(dashboard.FieldColorModeId.Fixed).fixedColor('red'));
  return panel;
}

/** One state for each series: green when it is 1. */
export function states(title: string, description: string, expression: Vector, legend: string): stat.PanelBuilder {
  return new stat.PanelBuilder()
    .title(title)
    .description(description)
    .datasource(METRICS)
    .noValue('No targets')
    .graphMode(common.BigValueGraphMode.None)
    .colorMode(common.BigValueColorMode.Background)
    .textMode(common.BigValueTextMode.ValueAndName)
    .reduceOptions(new common.ReduceDataOptionsBuilder().calcs(['lastNotNull']))
    .mappings([
      {
        type: dashboard.MappingType.ValueToText,
        options: { '0': { text: 'down', color: 'red', index: 0 }, '1': { text: 'up', color: 'green', index: 1 } },
      },
    ])
    .thresholds(
      new dashboard.ThresholdsConfigBuilder().mode(dashboard.ThresholdsMode.Absolute).steps([
        { value: null, color: 'red' },
        { value: 1, color: 'green' },
      ]),
    )
    .withTarget(query(expression, legend, { instant: true }));
}
