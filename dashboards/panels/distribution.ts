import * as common from '@grafana/grafana-foundation-sdk/common';
import * as heatmap from '@grafana/grafana-foundation-sdk/heatmap';
import { type Vector } from '../../src/promql';
import type { BucketsOf } from '../../src/promql/unit';
import type { Unit } from '../../src/catalogue/metric';
import { UNITS } from '../units';
import type { View, ViewFacts } from './view';

export interface DistributionProps<U extends Unit> extends Omit<ViewFacts, 'limit'> {
  /** Unit of what was observed. */
  readonly unit: U;
  /** Observations in each bucket: `sum(increase(buckets(metric), '$__rate_interval'), { by: ['le'] })`. */
  readonly query: Vector<'le', BucketsOf<U>>;
  /** Whether the metric has exemplars, which lead to traces. @default false */
  readonly exemplars?: boolean;
}

/** How observations spread, over time: what an average and a quantile hide. */
export function distribution<U extends Unit>(props: DistributionProps<U>): View {
  const { unit, query, exemplars, width = 12, ...facts } = props;
  return {
    ...facts,
    asks: [{ query, legend: '{{le}}', format: 'heatmap', exemplars }],
    width,
    height: 8,
    draw: () =>
      new heatmap.PanelBuilder()
        .calculate(false)
        .cellGap(1)
        .color(
          new heatmap.HeatmapColorOptionsBuilder()
            .mode(heatmap.HeatmapColorMode.Scheme)
            .scheme('Blues')
            .steps(32)
            .reverse(false)
            .exponent(0.5)
            .scale(heatmap.HeatmapColorScale.Exponential)
            .fill('dark-blue'),
        )
        .filterValues(new heatmap.FilterValueRangeBuilder().le(1e-9))
        .yAxis(new heatmap.YAxisConfigBuilder().unit(UNITS[unit]).axisPlacement(common.AxisPlacement.Left))
        .unit('short'),
  };
}
