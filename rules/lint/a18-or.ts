import { agentErrors, agentTasks } from '../../src/catalogue/framework';
import { type Expression, above, firstOf, increase, select, sum } from '../../src/promql';
import { withAlert } from './example';
import { all, callsOf, hasGrowth, isFilter, placesOf } from './expressions';
import { type Fault, type Lint, at } from './lint';

const by = { by: ['cluster', 'team', 'agent'] } as const;
const errors = sum(increase(select(agentErrors), '10m'), by);
const tasks = sum(increase(select(agentTasks), '10m'), by);

/** A rate has no name, so that those of two metrics are the same series, and `or` takes the first. */
export const alternatives: Lint = {
  id: 'A18',
  says: 'rates of two metrics are compared each before one of them is enough',
  check: (subject) => [
    ...subject.alerts.flatMap((of) => at(of, ofQuery(of.whole))),
    ...subject.recordings.flatMap((of) => at(of, ofQuery(of.query.expression))),
  ],
  good: withAlert({ when: firstOf(above(errors, 0), above(tasks, 0)) }),
  bad: withAlert({ when: above(firstOf(errors, tasks), 0) }),
};

function ofQuery(query: Expression): Fault[] {
  return all(query, 'binary')
    .filter(({ operator, left, right }) => {
      const isShadowed = operator === 'or' && [left, right].every(isUncompared);
      return isShadowed && !isPart(left, right) && !isPart(right, left);
    })
    .map(({ left, right }) => ({
      wrong: `${namesOf(right).join(' and ')} counts only where ${namesOf(left).join(' and ')} is absent: without names they are the same series`,
      instead: 'above(a, …) or above(b, …), or the sum of both',
    }));
}

/** A growth as it stands; not one times zero, which fills a gap, nor one that gets a label of its own. */
function isUncompared(side: Expression): boolean {
  const isFill = placesOf(side).some(
    ({ expression }) =>
      expression.type === 'binary' &&
      expression.operator === '*' &&
      [expression.left, expression.right].some((one) => one.type === 'number' && one.value === 0),
  );
  const isTold = callsOf(side, ['label_replace', 'label_join', 'absent']).length > 0;
  return hasGrowth(side) && !isFill && !isTold && !placesOf(side).some(({ expression }) => isFilter(expression));
}

const namesOf = (side: Expression): string[] => [...new Set(all(side, 'selector').map(({ name = '' }) => name))];

/** Whether one side is of nothing that the other is not of: a sum, or what there is of it. */
const isPart = (one: Expression, other: Expression): boolean =>
  namesOf(one).every((name) => namesOf(other).includes(name));
