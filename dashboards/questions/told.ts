import type { LEDGER_LABELS } from '../../src/catalogue/llm';
import type { Metric, Unit } from '../../src/catalogue/metric';
import { type PanelWindow, type Vector, lastOverTime, max, select } from '../../src/promql';

/** What tells a project from all others. */
export const PROJECT = ['cluster', 'team', 'project'] as const;
export type OfProject = (typeof PROJECT)[number];

/** Labels of a gauge by which it has several values for one project: an agent, a queue. */
type Own<L extends string> = Exclude<L, (typeof LEDGER_LABELS)[number]>;

/**
 * What the code of each project told last within a window. Where several gateways pass it on, the largest counts, as in
 * the alerts.
 */
export function told<L extends string, U extends Unit, const By extends Own<NoInfer<L>> = never>(
  metric: Metric<'gauge', L, U>,
  window: PanelWindow,
  by?: readonly By[],
): Vector<OfProject | By, U>;
export function told(metric: Metric<'gauge'>, window: PanelWindow, by: readonly string[] = []): Vector {
  return max(lastOverTime(select(metric), window), { by: [...PROJECT, ...by] });
}
