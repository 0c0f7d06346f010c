/** Windows over which the share of bad events is recorded. */
export const SLI_WINDOWS = ['5m', '30m', '1h', '2h', '6h', '1d', '3d'] as const;
export type SliWindow = (typeof SLI_WINDOWS)[number];

/** Over which a promise is kept, and its budget spent. */
export const PERIOD = '30d';

/** How fast is too fast: the long window says that it matters, the short one that it goes on. */
export interface BurnWindows {
  /** So many times as fast as would use up the budget in exactly the period. */
  readonly factor: number;
  readonly short: SliWindow;
  readonly long: SliWindow;
}

/** Uses up 2 % of the budget of 30 days in an hour, or 5 % in six: somebody is woken. */
export const PAGE: readonly BurnWindows[] = [
  { factor: 14.4, short: '5m', long: '1h' },
  { factor: 6, short: '30m', long: '6h' },
];

/** Uses up 10 % in a day, or 10 % in three: somebody looks at it today. */
export const TICKET: readonly BurnWindows[] = [
  { factor: 3, short: '2h', long: '1d' },
  { factor: 1, short: '6h', long: '3d' },
];
