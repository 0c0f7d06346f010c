import { above, factor } from '../../src/promql';
import { alert } from '../alert';
import { OWNER, spentRecords, spentShare } from './budget-share';

export const budgetExceeded = alert(
  'BudgetExceeded',
  {
    severity: 'critical',
    for: '5m',
    /** How much of the month's budget is spent; 1 is all of it. */
    threshold: factor(1),
  },
  ({ threshold }, { budgets }) => {
    if (budgets.length === 0) return undefined;
    return {
      records: spentRecords(budgets),
      when: above(spentShare, threshold),
      summary: 'The budget of the month is spent.',
      description: `${OWNER} has spent {{ $value | humanizePercentage }} of its budget of this month.`,
    };
  },
);
