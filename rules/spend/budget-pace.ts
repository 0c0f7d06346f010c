import { above, and, multiply, ratio, scalar } from '../../src/promql';
import { alert } from '../alert';
import { OWNER, spentRecords, spentShare } from './budget-share';
import { elapsedShare } from './calendar';

export const budgetPace = alert(
  'BudgetPace',
  {
    severity: 'warning',
    for: '1h',
    /** How many times as fast as the month the budget may be spent. */
    pace: 1.2,
    /** Share of the budget that must be spent: a month that begins with a working week is ahead of time until then. */
    atLeastSpent: ratio(0.25),
  },
  ({ pace, atLeastSpent }, { budgets }) => {
    if (budgets.length === 0) return undefined;
    return {
      records: spentRecords(budgets),
      when: and(above(spentShare, scalar(multiply(elapsedShare(), pace))), above(spentShare, atLeastSpent)),
      summary: 'A budget is spent faster than the month passes.',
      description: `${OWNER} has spent {{ $value | humanizePercentage }} of its budget of this month, more than ${pace} times the share of the month that is over.`,
    };
  },
);
