import type { Grouping } from './ast';
import { type Names, demand, removed } from './fields';

/** Labels that the answer keeps, or those that it does not. */
export interface GroupingOptions {
  readonly by?: readonly string[];
  readonly without?: readonly string[];
}

/** How a query is grouped, if it is, and the labels that it has then. */
export function group(
  names: Names<string>,
  { by, without }: GroupingOptions,
): { readonly grouping?: Grouping; readonly labels: Names<string> } {
  if (by) {
    demand(names, ...by);
    return { grouping: { mode: 'by', labels: by }, labels: by };
  }
  if (without) {
    demand(names, ...without);
    return { grouping: { mode: 'without', labels: without }, labels: removed(names, without) };
  }
  return { labels: names };
}
