import type { Binary, Expression, Selector } from '../../src/promql/ast';
import { GROWTH, type Place, all, hasGrowth, isFilter, placesOf } from './expressions';
import { type UnitName, unitOf } from './units';
import type { Subject } from './view';

/** A share of what happened: one growth divided by another. */
export interface Ratio {
  readonly part: Expression;
  readonly whole: Expression;
  readonly division: Binary;
  readonly above: Place['above'];
}

/** Every division of a growth by a growth. */
export function ratiosOf(root: Expression): Ratio[] {
  return placesOf(root).flatMap(({ expression, above }) => {
    if (expression.type !== 'binary' || expression.operator !== '/') return [];
    const { left: part, right: whole } = expression;
    return hasGrowth(part) && hasGrowth(whole) ? [{ part, whole, division: expression, above }] : [];
  });
}

/** Units of which there can be so few that a share of them says nothing: one failure of two tasks. */
const EVENTS: readonly UnitName[] = ['count', 'count per second', 'tokens', 'tokens per second', undefined];

/** Whether a ratio is one of things that happen one by one, rather than of time or bytes. */
export const isOfEvents = ({ whole }: Ratio, subject: Subject): boolean => EVENTS.includes(unitOf(whole, subject));

/** Whether a ratio is what is judged, rather than something that others are multiplied by. */
export const isJudged = ({ above }: Ratio): boolean =>
  !above.some((around) => around.type === 'binary' && around.operator === '*');

/** Whether a growth in it is not part of a sum, or of another aggregation. */
export function isUnsummed(side: Expression): boolean {
  return placesOf(side).some(
    ({ expression, above }) =>
      expression.type === 'call' &&
      GROWTH.includes(expression.name) &&
      !above.some(({ type }) => type === 'aggregation'),
  );
}

/** Whether a denominator of zero is left out. */
export function isAboveZero(whole: Expression): boolean {
  return placesOf(whole).some(
    ({ expression }) => isFilter(expression) || (expression.type === 'call' && expression.name === 'clamp_min'),
  );
}

/** Whether the numerator can be missing while the denominator is there: it asks for other series. */
export function canBeMissing({ part, whole }: Ratio): boolean {
  const wholes = all(whole, 'selector');
  return all(part, 'selector').some((one) => !wholes.some((other) => isCovered(one, other)));
}

/** Whether a selector finds something wherever another does. Every histogram has all its buckets, a sum and a count. */
function isCovered(one: Selector, other: Selector): boolean {
  const base = (name = ''): string => name.replace(/_(bucket|sum|count)$/, '');
  if (base(one.name) !== base(other.name)) return false;
  return one.matchers.every(
    ({ label, operator, value }) =>
      label === 'le' ||
      other.matchers.some((found) => found.label === label && found.operator === operator && found.value === value),
  );
}
