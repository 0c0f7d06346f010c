import { agentTasks } from '../../src/catalogue/framework';
import { above, increase, select, sum } from '../../src/promql';
import type { Expression } from '../../src/promql';
import { withAlert } from './example';
import { GROWTH, all, callsOf } from './expressions';
import { secondsOf } from './facts';
import { type Fault, type Lint, ofQueries } from './lint';

const OF_SLOPES = [...GROWTH, 'deriv', 'delta', 'predict_linear'];

/** A window of two samples misses what fell between; one that is longer than the memory is empty. */
export const windows: Lint = {
  id: 'A13',
  says: 'windows hold at least four scrapes, and nothing asks for what is no longer kept',
  check: ofQueries(({ expression }, { scrape, retention }) => [
    ...callsOf(expression, OF_SLOPES)
      .flatMap(({ arguments: given }) => given)
      .filter((of) => of.type === 'range')
      .filter(({ window }) => (secondsOf(window) ?? Infinity) < 4 * scrape)
      .map(({ window }) => ({
        wrong: `a window of ${window} is less than four scrapes`,
        instead: `${4 * scrape}s or more`,
      })),
    ...tooOld(expression, retention),
  ]),
  good: withAlert({}),
  bad: withAlert({ when: above(sum(increase(select(agentTasks), '1m'), { by: ['team', 'agent'] }), 0) }),
};

function tooOld(expression: Expression, retention: number): Fault[] {
  const reaches = [
    ...all(expression, 'range').map(({ window, of: { offset } }) => ({ window, offset })),
    ...all(expression, 'subquery').map(({ window, offset }) => ({ window, offset })),
    ...all(expression, 'selector').map(({ offset }) => ({ window: undefined, offset })),
  ];
  return reaches
    .filter(({ window, offset }) => (secondsOf(window) ?? 0) + (secondsOf(offset) ?? 0) > retention)
    .map(({ window, offset }) => ({
      wrong: `it looks back ${[window, offset].filter((part) => part !== undefined).join(' before ')}, for longer than samples are kept`,
      instead: `at most ${retention / 86_400}d`,
    }));
}
