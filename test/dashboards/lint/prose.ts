import { contentOf, everything, nameOf } from '../model';
import { type Rule, panel, withPanel, withPanels } from './rule';

/** Somebody looks at a panel for the first time during an incident. */
export const prose: Rule = {
  id: 'D03',
  linter: 'panel-title-description-rule',
  says: 'every panel has a title and says what it shows; rows have a title',
  check: (dashboard) => [
    ...everything(dashboard)
      .filter(({ title = '' }) => title === '')
      .map((found) => `${nameOf(found)} has no title`),
    ...contentOf(dashboard)
      .filter(({ description = '' }) => !/^\S.*\.$/s.test(description))
      .map((found) => `${nameOf(found)} has no description of whole sentences`),
  ],
  good: withPanels({ type: 'row', title: 'Calls', id: 2 }, panel),
  bad: withPanel({ description: undefined }),
};
