import * as common from '@grafana/grafana-foundation-sdk/common';
import * as stat from '@grafana/grafana-foundation-sdk/stat';
import type { MetricQuery } from '../../src/logql';
import type { NamedUnit, Severity, Vector } from '../../src/promql';
import { limitAt, neutral, thresholds } from '../limit';
import { written } from '../units';
import type { View, ViewFacts } from './view';

export interface NumberProps<U extends NamedUnit> extends ViewFacts {
  /** Unit of the number: that of its query. */
  readonly unit: U;
  /** One number, or a few that the legend tells apart; over the whole range with the window `$__range`. */
  readonly query: Vector<string, NoInfer<U>> | MetricQuery;
  /** What each number is called where there are several. @default the title */
  readonly legend?: string;
  /** What stands there while nothing is known. @default 'No data' */
  readonly empty?: string;
  /** Digits behind the point. @default none for counts, two for dollars, else as many as it takes */
  readonly decimals?: number;
  /** How bad it is that there are any: alerts that fire. @default what the limit says, if there is one */
  readonly severity?: Severity;
}

/** One number that answers a question. It has a colour only where alerts say what is good and bad. */
export function number<U extends NamedUnit>(props: NumberProps<U>): View {
  const { unit, query, legend, empty = 'No data', decimals, severity, width = 'share', ...facts } = props;
  return {
    ...facts,
    asks: [{ query, legend: legend ?? facts.title, instant: true }],
    width,
    height: 4,
    draw: (_, ofAlert) => {
      const limit = ofAlert ?? (severity && limitAt(facts.title, '', '>', [{ value: 1, severity }]));
      const { unit: shown, decimals: digits } = { ...written(unit), ...(decimals !== undefined && { decimals }) };
      const panel = new stat.PanelBuilder()
        .unit(shown)
        .noValue(empty)
        .graphMode(common.BigValueGraphMode.None)
        .colorMode(limit === undefined ? common.BigValueColorMode.None : common.BigValueColorMode.Value)
        .textMode(legend === undefined ? common.BigValueTextMode.Value : common.BigValueTextMode.ValueAndName)
        .reduceOptions(new common.ReduceDataOptionsBuilder().calcs(['lastNotNull']))
        .thresholds(limit === undefined ? neutral() : thresholds(limit));
      if (unit === 'ratio') panel.min(0).max(1);
      return digits === undefined ? panel : panel.decimals(digits);
    },
  };
}
