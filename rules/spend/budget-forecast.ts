import { type RecordingRule, above, factor, recorded, unless } from '../../src/promql';
import { alert } from '../alert';
import type { OfProject } from '../labels';
import { shareOfBudget } from './budget';
import { OWNER, spentRecords, spentShare } from './budget-share';
import { monthForecast } from './month';

const forecastShare: RecordingRule<OfProject, 'ratio'> = {
  record: 'budget:llm_cost_per_budget:ratio_month_forecast',
  query: shareOfBudget(recorded(monthForecast)),
};

export const budgetForecast = alert(
  'BudgetForecast',
  {
    severity: 'warning',
    for: '2h',
    keepFiringFor: '2h',
    /** How much of the month's budget may be spent at its end; 1 is all of it. */
    threshold: factor(1),
  },
  ({ threshold }, { budgets }) => {
    if (budgets.length === 0) return undefined;
    return {
      records: [...spentRecords(budgets), monthForecast, forecastShare],
      // What is spent already needs no forecast: BudgetExceeded says it.
      when: unless(above(recorded(forecastShare), threshold), above(spentShare, threshold)),
      summary: 'A budget will not last until the end of the month.',
      description: `${OWNER} will have spent {{ $value | humanizePercentage }} of its budget at the end of the month if it goes on as in the last seven days.`,
    };
  },
);
