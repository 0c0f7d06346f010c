import {
  type Matchers,
  type Vector,
  and,
  as,
  atLeast,
  counted,
  divide,
  max,
  min,
  multiply,
  subquery,
  sumOverTime,
} from '../../../src/promql';
import { series } from '../../../src/promql/select';

/** Windows over which alerts judge how fast a budget is spent. */
export const BURN_WINDOWS = ['1h', '6h', '1d', '3d'] as const;
export type BurnWindow = (typeof BURN_WINDOWS)[number];

/** All windows over which the share of failures is recorded. */
export const WINDOWS = ['5m', '30m', '1h', '2h', '6h', '1d', '3d', '30d'] as const;

const BY_SLO = { by: ['slo'] } as const;

/** The rules of every objective record under the same names, whatever it is judged by. */
const recorded = (name: string) => series<'gauge', string, 'ratio'>('gauge', name, undefined, {});

/** All events of five minutes. */
export const EVENTS = 'slo:sli_total:increase5m';

/** How many events each group had within a window, counted as the alerts count them. */
export const eventsWithin = (window: BurnWindow): Vector<string, 'count'> =>
  sumOverTime(subquery(series<'gauge', string, 'count'>('gauge', EVENTS, undefined, {}), window, '5m'));

/** Without the groups that had too few events within a window to be judged. */
const judged = <U extends 'ratio' | 'count'>(query: Vector<string, U>, window: BurnWindow, least: number) =>
  and(query, atLeast(eventsWithin(window), counted(least)));

/** Of the budget of thirty days, what each group has left; below zero it is overdrawn. */
export const left = recorded('slo:error_budget_remaining:ratio');

/** What the group has left that has the least, of those that had enough events of late. */
export const leastLeft = (least: number): Vector<'slo', 'ratio'> => min(judged(left, '3d', least), BY_SLO);

/** The name under which the share of failures within a window is recorded. */
export const failuresName = (window: (typeof WINDOWS)[number]): string => `slo:sli_error:ratio_rate${window}`;

/** The share of failures of each group within a window. */
export const failures = (window: (typeof WINDOWS)[number]) => recorded(failuresName(window));

/** The largest share of failures, of the groups that had enough events. */
export const mostFailures = (window: BurnWindow, least: number): Vector<'slo', 'ratio'> =>
  max(judged(failures(window), window, least), BY_SLO);

/** How many times as fast as it may each group spends its budget. */
export const burn = (window: BurnWindow): Vector<string, 'count'> =>
  as(divide(failures(window), recorded('slo:error_budget:ratio'), { on: ['slo'], groupLeft: [] }), 'count');

/** The same of the group that spends fastest, of those that had enough events. */
export const worstBurn = (window: BurnWindow, least: number): Vector<'slo', 'count'> =>
  max(judged(burn(window), window, least), BY_SLO);

/** What is promised. */
export const info = (matchers: Matchers = {}) =>
  series<'gauge', string, 'boolean'>('gauge', 'slo:info', undefined, matchers);

/** The share that is to be good, and what the promise is about. */
export const objective = max(multiply(recorded('slo:objective:ratio'), info(), { on: ['slo'], groupRight: [] }), {
  by: ['slo', 'title'],
});
