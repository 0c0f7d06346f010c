import { contentOf, everything, nameOf } from '../model';
import { type Rule, panel, withPanels } from './rule';

/** Somebody looks at a panel for the first time during an incident. */
export const prose: Rule = {
  says: 'every panel has a title and says what it shows; rows have a title',
  check: (dashboard) => [
    ...everything(dashboard)
      .filter(({ title = '' }) => title === '')
      .map((found) => `${nameOf(found)} has no title`),
    ...contentOf(dashboard)
      .filter(({ description = '' }) => !description.endsWith('.'))
      .map((found) => `${nameOf(found)} has no description of whole sentences`),
  ],
  good: withPanels({ type: 'row', title: 'Calls', id: 2 }, panel),
  bad: withPanels({ ...panel, description: undefined }),
};
