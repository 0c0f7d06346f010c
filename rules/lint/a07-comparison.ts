import type { Expression } from '../../src/promql';
import { failed, withAlert } from './example';
import { isFilter } from './expressions';
import { type Lint, ofAlerts } from './lint';

/** Without a comparison an alert fires for every series that there is. */
export const comparison: Lint = {
  id: 'A07',
  says: 'alerts compare, or ask for what is absent',
  check: ofAlerts(({ severity, whole }) =>
    severity === 'none' || leavesOut(whole)
      ? []
      : [{ wrong: 'it fires for every series', instead: 'compare with a threshold' }],
  ),
  good: withAlert({}),
  bad: withAlert({ when: failed }),
};

/** Whether an expression answers nothing when all is well. */
function leavesOut(expression: Expression): boolean {
  switch (expression.type) {
    case 'call':
      return expression.name.startsWith('absent') || expression.arguments.some(leavesOut);
    case 'aggregation':
    case 'negation':
    case 'subquery':
      return leavesOut(expression.of);
    case 'binary': {
      const sides = [leavesOut(expression.left), leavesOut(expression.right)];
      if (isFilter(expression) || expression.operator === 'unless') return true;
      return expression.operator === 'or' ? sides.every(Boolean) : sides.some(Boolean);
    }
    default:
      return false;
  }
}
