import { type Scalar, type Window, seconds } from '../src/promql';
import { partsOf } from './window';

const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400 } as const;

/** A window as a number of seconds, for what is reckoned with. */
export function span(window: Window): Scalar<'seconds'> {
  const { amount, unit } = partsOf(window);
  return seconds(amount * SECONDS[unit]);
}
