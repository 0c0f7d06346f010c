import type { Vector, Window } from '../../src/promql';

/** Events that a promise is about, within a window: of each set of labels, how many. */
export type Events = (window: Window) => Vector<string, 'count'>;

/** Of each severity, how many events must have been bad. */
export type MinimumBad = Readonly<Record<'critical' | 'warning', number>>;

/** A few failures at a quiet time wake nobody. */
export const MINIMUM_BAD: MinimumBad = { critical: 5, warning: 3 };

/** What every SLO lets people say. */
export interface SloOptions {
  /** In small letters with dashes, such as `agent-tasks`: the label `slo`, and `AgentTasks…` in the names of its alerts. */
  readonly name: string;
  /** Share of the events within 30 days that are to be good: 0.99 for 99 %. */
  readonly objective: number;
  /** What it is about, as it stands in a sentence. @default the name with spaces: `agent tasks` */
  readonly title?: string;
  /** What it belongs to: the label `service` of its alerts, by which they are grouped and routed. @default 'agents' */
  readonly service?: string;
  /** Events that a window must have had before it is judged. @default 20 */
  readonly minimumEvents?: number;
  /** Bad events that a window must have had before they are critical, or a warning. @default { critical: 5, warning: 3 } */
  readonly minimumBad?: Partial<MinimumBad>;
  /** Burning fast is critical; false for what nobody should be woken for. @default true */
  readonly page?: boolean;
  /** Goes without the windows in which even a complete failure would not fire. @default an error that names them */
  readonly unreachable?: 'drop';
}

/** A promise about events, of which rules are made. */
export interface Slo extends Required<Omit<SloOptions, 'unreachable' | 'minimumBad'>> {
  /** Bad events without which it is neither critical nor a warning. */
  readonly minimumBad: MinimumBad;
  /** Events that break it: at most all of them. */
  readonly bad: Events;
  /** All events, with the same labels as the bad ones. */
  readonly total: Events;
  /** Labels by which it is judged; each set of them has a budget of its own. */
  readonly by: readonly string[];
}

/** The share of the events that may be bad. Rounded: 1 - 0.99 is not 0.01 to a computer. */
export function budgetOf({ objective }: Pick<Slo, 'objective'>): number {
  return rounded(1 - objective);
}

/** Without what a computer adds to decimal fractions. */
export const rounded = (value: number): number => Number(value.toPrecision(12));

/** A share as people say it: `99.5%`. */
export const percent = (share: number): string => `${rounded(share * 100)}%`;

/** The beginning of the names of its alerts: `AgentTasks`. */
export function alertPrefix({ name }: Pick<Slo, 'name'>): string {
  return name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
