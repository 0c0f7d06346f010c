import * as common from '@grafana/grafana-foundation-sdk/common';
import * as dashboard from '@grafana/grafana-foundation-sdk/dashboard';
import * as stat from '@grafana/grafana-foundation-sdk/stat';
import type { Vector } from '../../src/promql';
import type { View, ViewFacts } from './view';

export interface StatesProps extends ViewFacts {
  /** 1 for what is well, 0 for what is not. */
  readonly query: Vector<string, 'boolean'>;
  readonly legend: string;
  /** What 1 and 0 are called. @default up, down */
  readonly words?: { readonly good: string; readonly bad: string };
}

/** One state for each series: green when it is 1, red when it is 0. */
export function states({ query, legend, words, width = 24, ...facts }: StatesProps): View {
  const { good, bad } = words ?? { good: 'up', bad: 'down' };
  return {
    ...facts,
    asks: [{ query, legend, instant: true }],
    width,
    height: 4,
    draw: () =>
      new stat.PanelBuilder()
        .noValue('No targets')
        .graphMode(common.BigValueGraphMode.None)
        .colorMode(common.BigValueColorMode.Background)
        .textMode(common.BigValueTextMode.ValueAndName)
        .reduceOptions(new common.ReduceDataOptionsBuilder().calcs(['lastNotNull']))
        .mappings([
          {
            type: dashboard.MappingType.ValueToText,
            options: { '0': { text: bad, color: 'red', index: 0 }, '1': { text: good, color: 'green', index: 1 } },
          },
        ])
        .thresholds(
          new dashboard.ThresholdsConfigBuilder().mode(dashboard.ThresholdsMode.Absolute).steps([
            { value: null, color: 'red' },
            { value: 1, color: 'green' },
          ]),
        ),
  };
}
