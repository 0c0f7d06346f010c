import {
  agentBusyTime,
  agentTaskCost,
  agentTaskDuration,
  agentTasks,
  storyPointsDelivered,
} from '../../src/catalogue/framework';
import type { TargetLabel } from '../../src/catalogue/metric';
import { type PanelWindow, type Vector, avg, not, rate, select, sum } from '../../src/promql';
import { portion, total } from './counted';
import { largest, mean } from './observed';
import { tokensUsed } from './tokens';
import { apart, eachOfBoth } from './of-both';

export type TaskLabel = (typeof agentTasks)['labels'][number] | TargetLabel;
/** Labels of what is known of agents as a whole, without kind and outcome of single tasks. */
export type WorkerLabel = (typeof agentBusyTime)['labels'][number] | TargetLabel;

/** Tasks that ended within a window. */
export function tasksEnded<const By extends TaskLabel = never>(
  window: PanelWindow,
  by: readonly By[] = [],
): Vector<By, 'count'> {
  return total(agentTasks, window, by);
}

/** Tasks that ended, a second. */
export function taskRate<const By extends TaskLabel = never>(
  window: PanelWindow,
  by: readonly By[] = [],
): Vector<By, 'count per second'> {
  return sum(rate(select(agentTasks), window), { by });
}

/** The share of the tasks that failed. */
export function failedTasks<const By extends TaskLabel = never>(
  window: PanelWindow,
  by: readonly By[] = [],
): Vector<By, 'ratio'> {
  return portion(agentTasks, { outcome: 'error' }, window, by);
}

/** How long the slowest tasks took: of 0.95, nineteen of twenty were faster. */
export function slowestTasks<const By extends TaskLabel = never>(
  quantile: number,
  window: PanelWindow,
  by: readonly By[] = [],
): Vector<By, 'seconds'> {
  return largest(agentTaskDuration, quantile, window, by);
}

/** What a task cost on the mean, of those whose dollars were told. */
export function meanTaskCost<const By extends TaskLabel = never>(
  window: PanelWindow,
  by: readonly By[] = [],
): Vector<By, 'usd'> {
  return mean(agentTaskCost, window, by);
}

/**
 * Tokens for each story point that was delivered, of agents that delivered some. Those read from the cache are left out:
 * they are most of all tokens and the cheapest.
 */
export function tokensPerStoryPoint<const By extends WorkerLabel = never>(
  window: PanelWindow,
  by?: readonly By[],
): Vector<By, 'tokens per count'>;
export function tokensPerStoryPoint(window: PanelWindow, by: readonly WorkerLabel[] = []): Vector {
  const ofAgent = apart(by, 'team', 'project', 'agent');
  const used = tokensUsed(window, ofAgent, { type: not('cache_read') });
  return eachOfBoth(used, total(storyPointsDelivered, window, ofAgent), by);
}

/** The share of the time in which an agent had a task, on the mean of the agents. With several processes it may be above 1. */
export function busyShare<const By extends 'cluster' | 'team' | 'project' | 'client' | 'agent' = never>(
  window: PanelWindow,
  by: readonly By[] = [],
): Vector<By, 'ratio'> {
  const agents = sum(rate(select(agentBusyTime), window), { by: ['cluster', 'team', 'project', 'client', 'agent'] });
  return avg(agents, { by });
}
