import type { NativeConfig } from '../contracts';

type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

/** A part of the week, for muting and for being active. All that is given must hold. */
export interface TimeInterval {
  /** Days, or spans of days as `monday:friday`. @default every day */
  readonly weekdays?: readonly (Weekday | `${Weekday}:${Weekday}`)[];
  /** Spans of the day, `HH:MM` to `HH:MM`. @default all day */
  readonly times?: readonly { readonly from: string; readonly to: string }[];
  /** Days of the month, as `1`, `1:5` or `-1` for the last. @default all */
  readonly daysOfMonth?: readonly string[];
  /** Months, as `december` or `1:3`. @default all */
  readonly months?: readonly string[];
  /** IANA time zone. @default 'UTC' */
  readonly location?: string;
}

/** Named time intervals as Alertmanager reads them. */
export function timeIntervals(intervals: Readonly<Record<string, TimeInterval>>): NativeConfig[] {
  return Object.entries(intervals).map(([name, { weekdays, times, daysOfMonth, months, location }]) => ({
    name,
    time_intervals: [
      {
        ...(weekdays && { weekdays: [...weekdays] }),
        ...(times && { times: times.map(({ from, to }) => ({ start_time: from, end_time: to })) }),
        ...(daysOfMonth && { days_of_month: [...daysOfMonth] }),
        ...(months && { months: [...months] }),
        location: location ?? 'UTC',
      },
    ],
  }));
}
