import * as common from '@grafana/grafana-foundation-sdk/common';
import * as logs from '@grafana/grafana-foundation-sdk/logs';
import type { LogQuery } from '../../src/logql';
import type { View, ViewFacts } from './view';

export interface LogLinesProps extends Omit<ViewFacts, 'limit'> {
  readonly query: LogQuery;
  /** Height in rows of 30 pixels. @default 12 */
  readonly height?: number;
}

/** Lines of logs, the latest first; each opens to its fields and leads to its trace. */
export function logLines({ query, width = 24, height = 12, ...facts }: LogLinesProps): View {
  return {
    ...facts,
    asks: [{ query, legend: '' }],
    width,
    height,
    draw: () =>
      new logs.PanelBuilder()
        .showTime(true)
        .wrapLogMessage(true)
        .enableLogDetails(true)
        .sortOrder(common.LogsSortOrder.Descending)
        .dedupStrategy(common.LogsDedupStrategy.None),
  };
}
