import type { Window } from '../src/promql';

const UNITS = ['s', 'm', 'h', 'd'] as const;
type Unit = (typeof UNITS)[number];

/** What a window is made of: `10m` is ten of the unit `m`. */
export function partsOf(window: Window): { readonly amount: number; readonly unit: Unit } {
  const [, amount = '', letter] = /^(\d+)([smhd])$/.exec(window) ?? [];
  const unit = UNITS.find((one) => one === letter);
  if (unit === undefined) throw new Error(`"${window}" is no window: write a length of time such as 5m, 1h or 7d`);
  return { amount: Number(amount), unit };
}
