import { contentOf, nameOf } from '../model';
import { type Rule, target, withPanel } from './rule';

/** Answers are told apart by the ids of their queries. */
export const refIds: Rule = {
  id: 'D01',
  says: 'every query has an id of its own within its panel',
  check: (dashboard) =>
    contentOf(dashboard).flatMap((found) => {
      const ids = (found.targets ?? []).map(({ refId }) => refId);
      return ids
        .filter((id, index) => id === undefined || id === '' || ids.indexOf(id) !== index)
        .map((id) => `${nameOf(found)} has a query with the refId ${id ?? 'undefined'}, or two`);
    }),
  good: withPanel({ targets: [target, { ...target, refId: 'B' }] }),
  bad: withPanel({ targets: [target, target] }),
};
