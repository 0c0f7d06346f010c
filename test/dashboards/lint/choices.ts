import { choicesOf } from '../model';
import { type Rule, cluster, withVariables } from './rule';

/** One of them, some of them or all of them: and all is what a query without the choice would give. */
export const choices: Rule = {
  id: 'D05',
  says: 'several values of a label can be chosen, and all of them',
  check: (dashboard) =>
    choicesOf(dashboard)
      .filter(({ type }) => type === 'query')
      .flatMap(({ name, label = '', multi, includeAll, allValue = '' }) => [
        ...(label === '' ? [`$${name} has no label`] : []),
        ...(multi === true && includeAll === true ? [] : [`of $${name} only one can be chosen`]),
        ...(/^\.[+*]$/.test(allValue) ? [] : [`all of $${name} means "${allValue}"`]),
      ]),
  good: withVariables(cluster),
  bad: withVariables({ ...cluster, allValue: undefined }),
};
