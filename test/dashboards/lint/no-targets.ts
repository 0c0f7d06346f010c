import { contentOf, nameOf } from '../model';
import { type Rule, withPanel } from './rule';

/** A frame around nothing. */
export const noTargets: Rule = {
  linter: 'panel-no-targets-rule',
  says: 'every panel but one of words asks something',
  check: (dashboard) =>
    contentOf(dashboard)
      .filter(({ type, targets = [] }) => type !== 'text' && targets.length === 0)
      .map((found) => `${nameOf(found)} asks nothing`),
  good: withPanel({ type: 'text', targets: undefined }),
  bad: withPanel({ targets: [] }),
};
