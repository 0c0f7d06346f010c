import {
  type PanelWindow,
  type QueryUnit,
  type Series,
  type Vector,
  above,
  max,
  maxOverTime,
  offset,
  subquery,
  sum,
  sumOverTime,
} from '../../src/promql';
import { series } from '../../src/promql/select';
import { type OfProject, PROJECT } from './told';

// Rules record by the hour what is asked for over weeks: to read every counter again for so long would take minutes.
// What they recorded at full hours is summed up here, so it says little about less than some hours.

/** What tells an agent of a project from all others. */
export const AGENT = [...PROJECT, 'agent'] as const;
export type OfAgent = (typeof AGENT)[number];

type Hourly<L extends string, U extends QueryUnit> = Series<'gauge', L, U>;

const cost: Hourly<OfProject, 'usd'> = series('gauge', 'team_project:llm_cost_usd:increase1h', PROJECT, {});
const costOfAgents: Hourly<OfAgent, 'usd'> = series('gauge', 'team_project_agent:llm_cost_usd:increase1h', AGENT, {});
const points: Hourly<OfAgent, 'count'> = series('gauge', 'agent:story_points_delivered:increase1h', AGENT, {});
const costOfMonth: Series<'gauge', OfProject, 'usd'> = series(
  'gauge',
  'team_project:llm_cost_usd:month_to_date',
  PROJECT,
  {},
);

/** Dollars that were spent in the full hours of a window. */
export function spentByTheHour<const By extends OfProject = never>(
  window: PanelWindow,
  by: readonly By[] = [],
): Vector<By, 'usd'> {
  return sum(sumOverTime(subquery(cost, window, '1h')), { by });
}

/** Dollars that were spent on the day that begins at a point: for bars of days, of which the last is not over. */
export function spentOnDay<const By extends OfProject = never>(by: readonly By[] = []): Vector<By, 'usd'> {
  return sum(sumOverTime(offset(subquery(cost, '1d', '1h'), '-1d')), { by });
}

/** Dollars that were spent in the dearest hour of a window. */
export function dearestHour<const By extends OfProject = never>(
  window: PanelWindow,
  by: readonly By[] = [],
): Vector<By, 'usd'> {
  return max(maxOverTime(cost, window), { by });
}

/** Story points that were delivered in the full hours of a window. */
export function pointsByTheHour<const By extends OfAgent = never>(
  window: PanelWindow,
  by: readonly By[] = [],
): Vector<By, 'count'> {
  return sum(sumOverTime(subquery(points, window, '1h')), { by });
}

/** Dollars that were spent in this month, which begins in UTC. Nobody records it where there are no budgets. */
export const spentThisMonth: Vector<never, 'usd'> = sum(costOfMonth);

/** The agents that spent something within a window, each as one series. */
export const agentsThatSpent = (window: PanelWindow): Vector<OfAgent, 'usd'> =>
  above(maxOverTime(costOfAgents, window), 0);
