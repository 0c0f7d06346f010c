import { type Scalar, type Window, seconds } from '../../src/promql';

const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400 } as const;

/** A window as a number of seconds, for what is reckoned with. */
export function span(window: Window): Scalar<'seconds'> {
  const [, amount = '', unit = 's'] = /^(\d+)([smhd])$/.exec(window) ?? [];
  return seconds(Number(amount) * SECONDS[unit as keyof typeof SECONDS]);
}
