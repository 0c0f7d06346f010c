import {
  type Series,
  type Vector,
  above,
  counted,
  dayOfMonth,
  daysInMonth,
  divide,
  hour,
  labelReplace,
  max,
  minus,
  multiply,
  plus,
  ratio,
  sum,
} from '../../src/promql';
import { series } from '../../src/promql/select';
import { type OfProject, PROJECT } from './told';

/** Whose a budget is: a project's, or a whole team's, which has no label `project`. */
const BUDGET = ['team', 'project'] as const;
type OfBudget = (typeof BUDGET)[number];

const budgets: Series<'gauge', OfBudget, 'usd'> = series('gauge', 'team_project:llm_budget_usd:month', BUDGET, {});
const spentShares = ofBudgets('budget:llm_cost_per_budget:ratio_month_to_date');
const forecastShares = ofBudgets('budget:llm_cost_per_budget:ratio_month_forecast');
const forecasts: Series<'gauge', OfProject, 'usd'> = series(
  'gauge',
  'team_project:llm_cost_usd:month_forecast',
  PROJECT,
  {},
);

/** Dollars that will be spent at the end of the month if it goes on as in the last seven days. */
export const forecastOfMonth: Vector<never, 'usd'> = sum(forecasts);

/** The share of its month's budget that was spent, of the budget that is nearest to its end. */
export const tightestBudget: Vector<never, 'ratio'> = max(spentShares);

/** The same share as it will be at the end of the month. */
export const tightestForecast: Vector<never, 'ratio'> = max(forecastShares);

/** What may be spent in a month, budget by budget. */
export const budget = named(sum(budgets, { by: BUDGET }));

/** The share of each budget that is spent, as its alert judges it. */
export const spentOfBudget = named(max(spentShares, { by: BUDGET }));

/** The share of each budget that will be spent at the end of the month. */
export const forecastOfBudget = named(max(forecastShares, { by: BUDGET }));

/** Dollars that are left of each budget; below zero when it is overdrawn. */
export const leftOfBudget = multiply(budget, minus(ratio(1), spentOfBudget));

/** How many times as fast as the month each budget is spent; 1 lasts exactly until its end. */
export const paceOfBudget = divide(spentOfBudget, above(elapsedShare(), 0), { on: [], groupLeft: [] });

function ofBudgets(name: string): Series<'gauge', OfProject, 'ratio'> {
  return series('gauge', name, PROJECT, {});
}

/** With a name in the place of the project for what is a whole team's. */
function named<U extends 'usd' | 'ratio'>(of: Vector<OfBudget, U>): Vector<OfBudget, U> {
  return labelReplace(of, 'project', 'all projects', 'project', '');
}

/** The share of the month that is over, in whole hours and in UTC, as the alerts count it. */
function elapsedShare(): Vector<never, 'ratio'> {
  const elapsed = plus(multiply(minus(dayOfMonth(), counted(1)), 24), hour());
  return divide(elapsed, multiply(daysInMonth(), 24));
}
