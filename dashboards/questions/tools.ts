import { agentToolCalls, agentToolDuration } from '../../src/catalogue/agent';
import type { TargetLabel } from '../../src/catalogue/metric';
import { type Matchers, type PanelWindow, type Vector, rate, select, sum } from '../../src/promql';
import { portion, total } from './counted';
import { largest } from './observed';

export type ToolLabel = (typeof agentToolCalls)['labels'][number] | TargetLabel;
/** Labels of what was measured of calls: how they ended is not among them. */
export type ToolDurationLabel = (typeof agentToolDuration)['labels'][number] | TargetLabel;

/** Calls of tools that ended within a window. */
export function toolCalls<const By extends ToolLabel = never>(
  window: PanelWindow,
  by: readonly By[] = [],
  where: Matchers<ToolLabel> = {},
): Vector<By, 'count'> {
  return total(agentToolCalls, window, by, where);
}

/** Calls of tools that ended, a second. */
export function toolCallRate<const By extends ToolLabel = never>(
  window: PanelWindow,
  by: readonly By[] = [],
): Vector<By, 'count per second'> {
  return sum(rate(select(agentToolCalls), window), { by });
}

/** The share of the calls of tools that failed, as clients tell it; 0 where none did. */
export function failedToolCalls<const By extends ToolLabel = never>(
  window: PanelWindow,
  by: readonly By[] = [],
): Vector<By, 'ratio'> {
  return portion(agentToolCalls, { outcome: 'error' }, window, by);
}

/** How long the slowest calls of tools took: of 0.95, nineteen of twenty were faster. */
export function slowestToolCalls<const By extends ToolDurationLabel = never>(
  quantile: number,
  window: PanelWindow,
  by: readonly By[] = [],
): Vector<By, 'seconds'> {
  return largest(agentToolDuration, quantile, window, by);
}
