import * as common from '@grafana/grafana-foundation-sdk/common';
import * as dashboard from '@grafana/grafana-foundation-sdk/dashboard';
import * as timeseries from '@grafana/grafana-foundation-sdk/timeseries';
import type { NamedUnit, Signal, Vector } from '../../src/promql';
import type { MetricQuery } from '../../src/logql';
import { type Limit, lines as linesAt } from '../limit';
import { UNITS } from '../units';
import type { Ask, View, ViewFacts } from './view';

/** The least time between two points: several scrapes, so that there is something in each interval. */
const FINEST = '1m';
/** What is counted from one bar to the next needs more scrapes than a line, whose points share some. */
const NARROWEST_BAR = '2m';
/** More bars cannot be told apart on half a page. */
const MOST_BARS = 100;
/** Of a day each point is half an hour, about as long as alerts look at shares of what is rare. */
const FEW_POINTS = 48;

export interface TrendProps<U extends NamedUnit> extends ViewFacts {
  /** Unit of all its lines: that of its queries. */
  readonly unit: U;
  readonly lines: readonly Ask<NoInfer<U>>[];
  /** Parts of a whole: areas upon each other. @default false */
  readonly stacked?: boolean;
  /** What happened in each interval, as bars: with the window `$__interval`, so that they add up to the total. @default false */
  readonly bars?: boolean;
  /** Lines that mean trouble from the first value above zero, so that they are red. @default false */
  readonly trouble?: boolean;
  /** Shares and quantiles of what is rare: fewer points, each of more time, so that none is about one event. @default false */
  readonly rare?: boolean;
}

/** Numbers over time. */
export function trend<U extends NamedUnit>(props: TrendProps<U>): View {
  const { unit, lines, width = 12, stacked, bars, trouble, rare, ...facts } = props;
  return {
    ...facts,
    asks: lines,
    width,
    height: 8,
    draw: (drawn, limit) => {
      const panel = canvas(UNITS[unit]).min(0);
      if (unit === 'ratio') panel.max(1);
      // A line at zero stays at the bottom, and the axis does not end at a number from nowhere.
      else if (['count', 'bytes', 'tokens'].includes(unit)) panel.axisSoftMax(1);
      else if (unit.endsWith('per second')) panel.axisSoftMax(0.1);
      if (stacked === true || bars === true) {
        panel.stacking(new common.StackingConfigBuilder().mode(common.StackingMode.Normal)).fillOpacity(bars ? 70 : 35);
      }
      if (bars === true) {
        panel.drawStyle(common.GraphDrawStyle.Bars).lineWidth(0).maxDataPoints(MOST_BARS).interval(NARROWEST_BAR);
      }
      if (rare === true) panel.maxDataPoints(FEW_POINTS);
      // A counter of what never happened is not there.
      if (trouble === true) panel.colorScheme(shades('red')).noValue('None known');
      for (const { refId, ask } of drawn) {
        if (ask.color !== undefined) panel.overrideByQuery(refId, [{ id: 'color', value: fixed(ask.color).build() }]);
      }
      if (limit !== undefined) withLimit(panel, limit);
      return panel;
    },
  };
}

/** One line of a trend, or the lines of one query: `line(query, '{{model}}')`. */
export function line<U extends NamedUnit>(query: Vector<string, U>, legend: string): Ask<U>;
/** What is counted in logs has no unit of its own, and fits into every panel. */
export function line(query: MetricQuery, legend: string): Ask<never>;
export function line(query: Vector | MetricQuery, legend: string): Ask {
  return { query, legend };
}

/** A signal over time, as its part or client describes it. Any failure is worth a look, so its line is red. */
export function trendOf(signal: Signal, width = 12): View {
  const { title, description, unit, legend, role } = signal;
  return trend({ title, description, unit, lines: [line(signal.panel(), legend)], trouble: role === 'errors', width });
}

/** An empty panel with the look of all lines, in a unit of Grafana's. */
export function canvas(unit: string): timeseries.PanelBuilder {
  return (
    new timeseries.PanelBuilder()
      .unit(unit)
      .interval(FINEST)
      .noValue('No data')
      .lineWidth(1)
      .fillOpacity(10)
      // A point without neighbours is no line.
      .showPoints(common.VisibilityMode.Auto)
      .spanNulls(false)
      .legend(
        new common.VizLegendOptionsBuilder()
          .displayMode(common.LegendDisplayMode.List)
          .placement(common.LegendPlacement.Bottom)
          .showLegend(true),
      )
      .tooltip(
        new common.VizTooltipOptionsBuilder().mode(common.TooltipDisplayMode.Multi).sort(common.SortOrder.Descending),
      )
  );
}

/** A line at the limit, which is in view however far away the values are. */
export function withLimit(panel: timeseries.PanelBuilder, limit: Limit): timeseries.PanelBuilder {
  const values = limit.steps.map(({ value }) => value);
  return (
    panel
      .axisSoftMin(Math.min(...values, 0))
      // A little above it, so that the line is not the frame; and not nothing, where the limit is none at all.
      .axisSoftMax(Math.max(...values) * 1.1 || 1)
      .thresholds(linesAt(limit))
      .thresholdsStyle(new common.GraphThresholdsStyleConfigBuilder().mode(common.GraphThresholdsStyleMode.Dashed))
  );
}

/** Several lines of trouble are all red, and can still be told apart. */
function shades(color: string): dashboard.FieldColorBuilder {
  return new dashboard.FieldColorBuilder().mode(dashboard.FieldColorModeId.Shades).fixedColor(color);
}

function fixed(color: string): dashboard.FieldColorBuilder {
  return new dashboard.FieldColorBuilder().mode(dashboard.FieldColorModeId.Fixed).fixedColor(color);
}
