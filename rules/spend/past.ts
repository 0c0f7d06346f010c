import {
  type RecordingRule,
  type Vector,
  countOverTime,
  offset,
  quantileOverTime,
  recorded,
  subquery,
  sumOverTime,
} from '../../src/promql';

type Summed = 'usd' | 'tokens' | 'count';

/** What was recorded at each full hour of the seven days before the last one: today is not part of its own past. */
const weekBefore = (rule: RecordingRule) => offset(subquery(recorded(rule), '7d', '1h'), '1d');

/** The sum of what was recorded by the hour in the last day. */
export function sumOfDay<L extends string, U extends Summed>(rule: RecordingRule<L, U>): Vector<L, U>;
export function sumOfDay(rule: RecordingRule): Vector {
  return sumOverTime(subquery(recorded(rule), '1d', '1h'));
}

/** The sum of what was recorded by the hour in the seven days before the last one. */
export function sumOfWeekBefore<L extends string, U extends Summed>(rule: RecordingRule<L, U>): Vector<L, U>;
export function sumOfWeekBefore(rule: RecordingRule): Vector {
  return sumOverTime(weekBefore(rule));
}

/** What is exceeded in one of a hundred hours of the seven days before the last one: nightly jobs are below it. */
export function usualPeak<L extends string, U extends Summed>(rule: RecordingRule<L, U>): Vector<L, U>;
export function usualPeak(rule: RecordingRule): Vector {
  return quantileOverTime(0.99, weekBefore(rule));
}

/** How many hours of the seven days before the last one are known. */
export function hoursKnown<L extends string>(rule: RecordingRule<L>): Vector<L, 'count'>;
export function hoursKnown(rule: RecordingRule): Vector {
  return countOverTime(weekBefore(rule));
}
