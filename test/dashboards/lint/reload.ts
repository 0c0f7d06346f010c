import { choicesOf } from '../model';
import { type Rule, cluster, withVariables } from './rule';

/** What existed last week is not what exists now. */
export const reload: Rule = {
  linter: 'template-on-time-change-reload-rule',
  id: 'D05',
  says: 'choices follow the range of the dashboard',
  check: (dashboard) =>
    choicesOf(dashboard)
      .filter(({ type, refresh }) => type === 'query' && refresh !== 2)
      .map(({ name }) => `$${name} is not asked for again when the range changes`),
  good: withVariables(cluster),
  bad: withVariables({ ...cluster, refresh: 1 }),
};
