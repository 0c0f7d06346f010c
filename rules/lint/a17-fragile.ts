import { above, counted, topk } from '../../src/promql';
import { ended, withAlert } from './example';
import { all } from './expressions';
import { type Fault, type Lint, ofAlerts } from './lint';
import type { LintedAlert } from './view';

const SAMPLING = ['topk', 'bottomk', 'limitk', 'limit_ratio'];

/** What is among the first five changes with its neighbours: such an alert comes and goes. */
export const fragile: Lint = {
  id: 'A17',
  says: 'alerts do not depend on which series are chosen, or on two jobs that start at the same time',
  check: ofAlerts((alert) => [
    ...all(alert.whole, 'aggregation')
      .filter(({ operator }) => SAMPLING.includes(operator))
      .map(({ operator }) => ({ wrong: `${operator} chooses others each time`, instead: 'a threshold' })),
    ...acrossJobs(alert),
  ]),
  good: withAlert({}),
  bad: withAlert({ when: above(topk(5, ended), counted(5)) }),
};

/** While one of two jobs starts, a comparison of the two is wrong. */
function acrossJobs({ whole, for: held }: LintedAlert): Fault[] {
  const jobsOf = (side: LintedAlert['whole']): string =>
    all(side, 'selector')
      .flatMap(({ matchers }) => matchers.filter(({ label, operator }) => label === 'job' && operator === '='))
      .map(({ value }) => value)
      .toSorted()
      .join();
  const isAcross = all(whole, 'binary').some(({ left, right }) => {
    const [one, other] = [jobsOf(left), jobsOf(right)];
    return one !== '' && other !== '' && one !== other && all(left, 'aggregation').length > 0;
  });
  return isAcross && held === undefined
    ? [{ wrong: 'it compares two jobs, of which one may just start', instead: 'say `for`' }]
    : [];
}
