import { type Scalar, type Window, seconds } from '../src/promql';

const UNITS = { s: ['second', 1], m: ['minute', 60], h: ['hour', 3600], d: ['day', 86_400] } as const;

/** A window as people say it: `10 minutes`, `an hour` as `1 hour`. */
export function spoken(window: Window): string {
  const { amount, name } = read(window);
  return `${amount} ${name}${amount === 1 ? '' : 's'}`;
}

/** A window as a number of seconds, for what is reckoned with. */
export function span(window: Window): Scalar<'seconds'> {
  const { amount, length } = read(window);
  return seconds(amount * length);
}

function read(window: Window) {
  const [, amount = '', unit = ''] = /^(\d+)([smhd])$/.exec(window) ?? [];
  if (!isUnit(unit)) throw new Error(`"${window}" is no window: write a length of time such as 5m, 1h or 7d`);
  const [name, length] = UNITS[unit];
  return { amount: Number(amount), name, length };
}

const isUnit = (unit: string): unit is keyof typeof UNITS => unit in UNITS;
