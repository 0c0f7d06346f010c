import type { NativeConfig } from '../contracts';

/** In Alertmanager's order, in which a span cannot go past the end. */
const WEEK = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

type Weekday = (typeof WEEK)[number];

/** A part of the week, for muting and for being active. All that is given must hold. */
export interface TimeInterval {
  /** Days, or spans of days as `monday:friday`. @default every day */
  readonly weekdays?: readonly (Weekday | `${Weekday}:${Weekday}`)[];
  /** Spans of the day, `HH:MM` to `HH:MM`; one over midnight is two, each of the days that are given. @default all day */
  readonly times?: readonly { readonly from: string; readonly to: string }[];
  /** Days of the month, as `1`, `1:5` or `-1` for the last. @default all */
  readonly daysOfMonth?: readonly string[];
  /** Months, as `december` or `1:3`. @default all */
  readonly months?: readonly string[];
  /** IANA time zone. @default 'UTC' */
  readonly location?: string;
}

/** The name of the interval in which only critical alerts are told. */
export const QUIET = 'quiet';

/** Named time intervals as Alertmanager reads them; of several under one name each counts. */
export function timeIntervals(
  intervals: Readonly<Record<string, TimeInterval | readonly TimeInterval[]>>,
): NativeConfig[] {
  return Object.entries(intervals).map(([name, given]) => ({
    name,
    time_intervals: (isList(given) ? given : [given]).map(native),
  }));
}

function native({ weekdays, times, daysOfMonth, months, location }: TimeInterval): NativeConfig {
  return {
    ...(weekdays && { weekdays: weekdays.flatMap(spansOfWeek) }),
    ...(times && { times: times.flatMap(spansOfDay) }),
    ...(daysOfMonth && { days_of_month: [...daysOfMonth] }),
    ...(months && { months: [...months] }),
    location: location ?? 'UTC',
  };
}

/** `saturday:sunday` is two spans for a program whose week begins on Sunday. */
function spansOfWeek(span: string): string[] {
  const [from = '', to = from] = span.split(':');
  const position = (day: string): number => WEEK.findIndex((one) => one === day);
  if (position(from) <= position(to)) return [span];
  const half = (first: string, last: string): string => (first === last ? first : `${first}:${last}`);
  return [half(from, 'saturday'), half('sunday', to)];
}

function spansOfDay({ from, to }: { readonly from: string; readonly to: string }): NativeConfig[] {
  if (from < to) return [{ start_time: from, end_time: to }];
  const morning = { start_time: '00:00', end_time: to };
  return [{ start_time: from, end_time: '24:00' }, ...(to === '00:00' ? [] : [morning])];
}

const isList = (given: TimeInterval | readonly TimeInterval[]): given is readonly TimeInterval[] =>
  Array.isArray(given);
