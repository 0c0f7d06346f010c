import * as common from '@grafana/grafana-foundation-sdk/common';
import * as table from '@grafana/grafana-foundation-sdk/table';
import type { TraceSearch } from '../trace-search';
import type { View, ViewFacts } from './view';

export interface TracesProps extends Pick<ViewFacts, 'title' | 'description' | 'width'>, Omit<TraceSearch, 'type'> {
  /** What stands there while none is found. @default 'No traces' */
  readonly empty?: string;
}

/** Traces in a table, the latest first; a click on one opens it. */
export function traces(props: TracesProps): View {
  const { title, description, width = 24, empty = 'No traces', ...search } = props;
  return {
    title,
    description,
    asks: [{ query: { type: 'traces', ...search }, legend: '' }],
    width,
    height: 9,
    draw: () => new table.PanelBuilder().noValue(empty).cellHeight(common.TableCellHeight.Sm),
  };
}
