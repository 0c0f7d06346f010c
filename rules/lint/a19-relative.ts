import { taskQueueLength, workflowDuration } from '../../src/catalogue/framework';
import { above, and, countOf, counted, divide, max, maxOverTime, rate, seconds, select, sum } from '../../src/promql';
import type { Expression } from '../../src/promql';
import { withAlert } from './example';
import { all, hasGrowth, threshold } from './expressions';
import { type Lint, ofAlerts } from './lint';
import { unitOf } from './units';
import type { Subject } from './view';

const by = { by: ['cluster', 'team'] } as const;
const waiting = max(maxOverTime(select(taskQueueLength), '5m'), by);
const drain = divide(waiting, above(sum(rate(countOf(workflowDuration), '10m'), by), 0));

/** 500 MiB are much or little, and a hundred tasks wait a second or a day: it depends on what there is. */
export const relative: Lint = {
  id: 'A19',
  says: 'thresholds are relative to a capacity or to what is usual, where it depends on the load',
  check: ofAlerts(({ whole, severity }, subject) => {
    const found = severity === 'none' ? [] : sidesOf(whole).map((condition) => absolute(condition, subject));
    const [first] = found;
    return first === undefined || found.some((one) => one === undefined)
      ? []
      : [{ wrong: `the threshold of ${first} is absolute`, instead: 'divide by the capacity, or by what is usual' }];
  }),
  good: withAlert({ when: and(above(waiting, counted(100)), above(drain, seconds(900))) }),
  bad: withAlert({ when: above(waiting, counted(100)) }),
};

/** What a condition compares with a number of its own that means little by itself: bytes, a length, a speed. */
function absolute(condition: Expression, subject: Subject): string | undefined {
  const compared = threshold(condition);
  if (compared === undefined || compared.value <= 0) return undefined;
  const unit = unitOf(compared.of, subject);
  if (unit === 'bytes' || unit === 'bytes per second' || unit === 'count per second') return unit;
  const isReading =
    !hasGrowth(compared.of) && all(compared.of, 'aggregation').every(({ operator }) => operator !== 'count');
  return unit === 'count' && compared.value > 1 && isReading && !isCounted(compared.of)
    ? 'a number of things'
    : undefined;
}

/** How many series there are, or how often something changed, is workload-independent. */
const isCounted = (of: Expression): boolean =>
  all(of, 'call').some(({ name }) => /^(changes|resets|count_over_time|hour|minute|day_of_month)$/.test(name));

/** What must hold, and what must not, at the same time. */
function sidesOf(expression: Expression): Expression[] {
  if (expression.type !== 'binary' || !/^(and|unless)$/.test(expression.operator)) return [expression];
  return [...sidesOf(expression.left), ...sidesOf(expression.right)];
}
