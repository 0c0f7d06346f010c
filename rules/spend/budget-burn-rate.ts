import { type Window, and, below, divide, recorded, seconds } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { BY_BUDGET, budgetRecords, monthlyBudget, teamsAndProjects } from './budget';
import { OWNER } from './budget-share';
import { costRateOfProject } from './cost';

const DAY = 86_400;

/** How long the budget of a whole month lasts at what was spent within a window. */
const lastsAt = (window: Window) =>
  divide(recorded(monthlyBudget), teamsAndProjects(recorded(costRateOfProject(window))), {
    on: BY_BUDGET,
    groupRight: [],
  });

export const budgetBurnRate = alert(
  'BudgetBurnRate',
  {
    severity: 'critical',
    for: '5m',
    /** Days for which the budget of a whole month must last at least. */
    days: 2,
    /** Long enough that a large task alone does not tell. */
    window: '6h',
    /** Money must still be burning in it. */
    shortWindow: '1h',
  },
  ({ days, window, shortWindow }, { budgets }) => {
    if (budgets.length === 0) return undefined;
    const limit = seconds(days * DAY);
    return {
      records: [...budgetRecords(budgets), costRateOfProject(window), costRateOfProject(shortWindow)],
      when: and(below(lastsAt(window), limit), below(lastsAt(shortWindow), limit)),
      summary: 'Money burns so fast that the budget of a month is gone within days.',
      description: `${OWNER} spends so fast that a whole month's budget is gone in {{ $value | humanizeDuration }}, as measured over ${spoken(window)}.`,
    };
  },
);
