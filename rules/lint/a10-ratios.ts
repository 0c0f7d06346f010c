import { agentTasks } from '../../src/catalogue/framework/work';
import { above, divide, increase, ratio, select, sum } from '../../src/promql';
import { printExpression } from '../../src/promql/print';
import { failedOrNone, withAlert } from './example';
import { placesOf, threshold } from './expressions';
import { isSame } from '../../src/promql/labels';
import { labelsOf } from './labels';
import { type Fault, type Lint, ofAlerts } from './lint';
import { type Ratio, isAboveZero, isJudged, isOfEvents, isUnsummed, ratiosOf } from './ratios';
import type { LintedAlert, Subject } from './view';

/** The most common fault of alerts: one failure of two, the mean of means, or nothing divided by nothing. */
export const ratios: Lint = {
  id: 'A10',
  says: 'a share is of sums with the same labels, of more than nothing, and of enough',
  check: ofAlerts((alert, subject) => ratiosOf(alert.whole).flatMap((found) => ofRatio(found, alert, subject))),
  good: withAlert({}),
  bad: withAlert({
    when: above(
      divide(failedOrNone, sum(increase(select(agentTasks), '10m'), { by: ['cluster', 'team', 'agent'] })),
      ratio(0.5),
    ),
  }),
};

function ofRatio(found: Ratio, { whole: query }: LintedAlert, subject: Subject): Fault[] {
  const { part, whole, division, above: around } = found;
  const of = shortened(printExpression(whole));
  const sides = [labelsOf(part, subject), labelsOf(whole, subject)] as const;
  return [
    ...(division.matching !== undefined || isSame(...sides)
      ? []
      : [{ wrong: 'the sides of a share have different labels', instead: 'sum both by the same labels' }]),
    ...(isUnsummed(part) || isUnsummed(whole)
      ? [{ wrong: 'a share is divided before it is summed', instead: 'sum both sides by the same labels, then divide' }]
      : []),
    ...(around.some((one) => one.type === 'aggregation' && /^(sum|avg)$/.test(one.operator))
      ? [{ wrong: 'shares are summed up or averaged', instead: 'divide the sums' }]
      : []),
    ...(isAboveZero(whole) ? [] : [{ wrong: `nothing is divided by nothing: ${of}`, instead: 'above(total, 0)' }]),
    ...(isJudged(found) && isOfEvents(found, subject) && !hasGuard(found, query)
      ? [{ wrong: 'one failure of two fires', instead: 'and(…, atLeast(total, counted(20)))' }]
      : []),
  ];
}

/** Whether there must be a number of something before the share counts. */
function hasGuard({ whole }: Ratio, query: LintedAlert['whole']): boolean {
  const guards = placesOf(query).flatMap(({ expression }) => {
    if (expression.type !== 'binary' || !/^(and|unless)$/.test(expression.operator)) return [];
    return placesOf(expression.right);
  });
  return [...guards, ...placesOf(whole)].some(({ expression }) => (threshold(expression)?.value ?? 0) > 0);
}

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
