import * as common from '@grafana/grafana-foundation-sdk/common';
import * as statetimeline from '@grafana/grafana-foundation-sdk/statetimeline';
import type { Vector } from '../../src/promql';
import type { View, ViewFacts, Words } from './view';
import { mapping } from './words';

/** More lines than that are on a page of their own, each still high enough to be read. */
const PER_PAGE = 20;

export interface TimelineProps extends Omit<ViewFacts, 'limit'> {
  /** A state for each series; where there is none, nothing is drawn. */
  readonly query: Vector;
  readonly legend: string;
  readonly words: Words;
  /** Height in rows of 30 pixels. @default 10 */
  readonly height?: number;
}

/** States over time, one line for each series. */
export function timeline({ query, legend, words, width = 24, height = 10, ...facts }: TimelineProps): View {
  return {
    ...facts,
    asks: [{ query, legend }],
    width,
    height,
    draw: () =>
      new statetimeline.PanelBuilder()
        .noValue('Nothing')
        .mappings([mapping(words)])
        .mergeValues(true)
        .showValue(common.VisibilityMode.Never)
        .rowHeight(0.8)
        .fillOpacity(80)
        .lineWidth(0)
        .perPage(PER_PAGE)
        .legend(
          new common.VizLegendOptionsBuilder()
            .displayMode(common.LegendDisplayMode.List)
            .placement(common.LegendPlacement.Bottom)
            .showLegend(true),
        ),
  };
}
