import { number } from '../ast';
import type { FunctionName } from '../signatures';
import type { QueryUnit } from '../unit';
import type { Scalar, Vector } from '../vector';
import { call, sameLabels } from './call';

/** The moment for which a query is evaluated. */
export const time = (): Scalar<'timestamp'> => ({ type: 'scalar', expression: call('time') });

/** The number that everybody knows. */
export const pi = (): Scalar<'ratio'> => ({ type: 'scalar', expression: call('pi') });

/** A number as a vector without labels; `vector(1)` is the alert that always fires. */
export function vector(value: number): Vector<never, 'unknown'>;
export function vector<U extends QueryUnit>(value: Scalar<U>): Vector<never, U>;
export function vector(value: number | Scalar): Vector {
  const expression = typeof value === 'number' ? number(value) : value.expression;
  return { type: 'vector', expression: call('vector', expression), labels: [] };
}

/** The value of a vector of one series as a number; of any other it is not a number. */
export function scalar<U extends QueryUnit>(of: Vector<string, U>): Scalar<U> {
  return { type: 'scalar', expression: call('scalar', of.expression) };
}

/** When each series had its last sample. */
export function timestamp<L extends string>(of: Vector<L>): Vector<L, 'timestamp'>;
export function timestamp(of: Vector): Vector {
  return sameLabels(of, call('timestamp', of.expression));
}

/** A part of the calendar in UTC: of now, or of the moments that a vector has as its values. */
function calendar(name: FunctionName) {
  function part(): Vector<never, 'count'>;
  function part<L extends string>(of: Vector<L, 'timestamp'>): Vector<L, 'count'>;
  function part(of?: Vector): Vector {
    if (of === undefined) return { type: 'vector', expression: call(name), labels: [] };
    return sameLabels(of, call(name, of.expression));
  }
  return part;
}

/** From 0 to 59. */
export const minute = calendar('minute');
/** From 0 to 23. */
export const hour = calendar('hour');
/** From 0, Sunday. */
export const dayOfWeek = calendar('day_of_week');
/** From 1 to 31. */
export const dayOfMonth = calendar('day_of_month');
/** From 1 to 366. */
export const dayOfYear = calendar('day_of_year');
/** From 28 to 31. */
export const daysInMonth = calendar('days_in_month');
/** From 1, January, to 12. */
export const month = calendar('month');
/** In four digits. */
export const year = calendar('year');
