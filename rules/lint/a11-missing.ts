import { above, and, atLeast, counted, divide, ratio } from '../../src/promql';
import { ended, failed, withAlert } from './example';
import { type Lint, ofAlerts } from './lint';
import { canBeMissing, isJudged, ratiosOf } from './ratios';
import { unitOf } from './units';
import { placesOf } from './expressions';

/** No failures are nought, not nothing: else the share is missing when all is well, or when nothing succeeds. */
export const missing: Lint = {
  id: 'A11',
  says: 'a share of what may never have happened is nought',
  check: ofAlerts(({ whole: query }, subject) =>
    ratiosOf(query)
      .filter((found) => {
        const isShare = unitOf(found.part, subject) === unitOf(found.whole, subject);
        // Of many that are told apart by more labels than the total has, nobody knows which are missing.
        const isOfMany = found.division.matching?.group !== undefined;
        return isShare && isJudged(found) && !isOfMany && canBeMissing(found) && !isFilled(found.part);
      })
      .map(() => ({
        wrong: 'the numerator is missing until it happens for the first time',
        instead: 'firstOf(failed, multiply(total, 0))',
      })),
  ),
  good: withAlert({}),
  bad: withAlert({ when: and(above(divide(failed, above(ended, 0)), ratio(0.5)), atLeast(ended, counted(5))) }),
};

const isFilled = (part: Parameters<typeof placesOf>[0]): boolean =>
  placesOf(part).some(({ expression }) => expression.type === 'binary' && expression.operator === 'or');
