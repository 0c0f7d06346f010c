import { column, number, ranking } from '../../panels';
import type { View } from '../../panels';
import {
  budget,
  forecastOfBudget,
  forecastOfMonth,
  leftOfBudget,
  paceOfBudget,
  spentOfBudget,
  tightestBudget,
  tightestForecast,
} from '../../questions/budgets';
import { spentThisMonth } from '../../questions/hourly';

/** The budgets of the month. */
export const budgets: readonly View[] = [
  number({
    title: 'This month',
    description:
      'Dollars since the first of the month in UTC, in whole hours, as the alerts about budgets count them, whatever range is chosen.',
    unit: 'usd',
    query: spentThisMonth,
  }),
  number({
    title: 'End of the month',
    description:
      'Dollars that this month will have cost if it goes on as in the last seven days. In the first day of acquaintance it is what was spent.',
    unit: 'usd',
    query: forecastOfMonth,
  }),
  number({
    title: 'Tightest budget',
    description:
      'The share that is spent of the budget that is nearest to its end; the table below says whose it is. Raise it, or use cheaper models until the month is over.',
    unit: 'ratio',
    limit: 'BudgetExceeded',
    query: tightestBudget,
  }),
  number({
    title: 'Tightest at month end',
    description:
      'The share of a budget that will be spent when the month ends, of the one that will be tightest, if it goes on as in the last seven days. There is still time: look what it is spent on.',
    unit: 'ratio',
    limit: 'BudgetForecast',
    query: tightestForecast,
  }),
  ranking({
    title: 'Budgets of this month',
    description:
      'How much of each budget is spent, how many times as fast as the month (100 % lasts exactly until its end; what is much faster fires BudgetPace), and how much will be spent at its end. A project that spends for a team spends of both budgets.',
    rows: { team: 'Team', project: 'Project' },
    columns: [
      column('Spent', 'ratio', spentOfBudget, 'BudgetExceeded'),
      column('At month end', 'ratio', forecastOfBudget, 'BudgetForecast'),
      column('Pace', 'ratio', paceOfBudget),
      column('Budget', 'usd', budget),
      column('Left', 'usd', leftOfBudget),
    ],
    links: [{ title: 'This team', to: 'cost', carrying: ['team'] }],
  }),
];
