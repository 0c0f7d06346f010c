import {
  type RecordingRule,
  dayOfMonth,
  daysInMonth,
  hour,
  minus,
  month,
  multiply,
  plus,
  scalar,
  counted,
  divide,
  time,
  vector,
} from '../../src/promql';

/** The month that it is, in UTC: in a subquery `time()` is another at every step, and this says which is now. */
export const currentMonth: RecordingRule<never, 'count'> = {
  record: 'calendar:month:now',
  query: month(vector(time())),
};

const hours = () => multiply(daysInMonth(), 24);
/** Whole hours, because costs of a month are summed by the hour. */
const elapsed = () => plus(multiply(minus(dayOfMonth(), counted(1)), 24), hour());

/** The share of the month that is over, in whole hours. */
export const elapsedShare = () => divide(elapsed(), hours());

/** How many hours of the month are to come, with the one that it is. */
export const hoursLeft = () => scalar(minus(hours(), elapsed()));
