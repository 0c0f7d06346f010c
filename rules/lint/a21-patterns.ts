import { agentTasks } from '../../src/catalogue/framework';
import { above, increase, matches, select, sum } from '../../src/promql';
import { withAlert } from './example';
import { all } from './expressions';
import { type Lint, ofQueries } from './lint';

const asked = (pattern: string) =>
  withAlert({
    when: above(sum(increase(select(agentTasks, { outcome: matches(pattern) }), '10m'), { by: ['agent'] }), 0),
  });

/** A pattern is asked of every value that there is, and always of the whole of it. */
export const patterns: Lint = {
  id: 'A21',
  says: 'patterns say what a plain comparison cannot',
  check: ofQueries(({ expression }) =>
    all(expression, 'selector')
      .flatMap(({ matchers }) => matchers)
      .filter(({ operator }) => operator.endsWith('~'))
      .flatMap(({ label, value, operator }) => [
        ...(/[.*+?^${}()|[\]\\]/.test(value)
          ? []
          : [
              {
                wrong: `the pattern of ${label} is a plain text`,
                instead: `${label}${operator === '=~' ? '=' : '!='}"${value}"`,
              },
            ]),
        ...(/^\^|(?<!\\)\$$/.test(value)
          ? [{ wrong: `the pattern of ${label} says where it begins or ends`, instead: 'it is always the whole value' }]
          : []),
        ...(/^(\(?\.\*\)?)$/.test(value)
          ? [{ wrong: `the pattern of ${label} matches everything`, instead: 'no matcher' }]
          : []),
      ]),
  ),
  good: asked('error|refused'),
  bad: asked('error'),
};
