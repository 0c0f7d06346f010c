import type { Unit } from '../../src/catalogue/metric';
import {
  type RecordingRule,
  type Scalar,
  type Vector,
  type Window,
  above,
  and,
  avgOverTime,
  multiply,
  offset,
  recorded,
} from '../../src/promql';

interface Limits<U extends Unit> {
  readonly threshold: Scalar<U>;
  readonly timesUsual: Scalar<'ratio'>;
  readonly past: Window;
  readonly pastEnds: Window;
}

/**
 * Where something recorded is above a threshold and also many times its own mean in the past. The past ends some time
 * ago, so that what is judged is no part of it; what has no past is not judged.
 */
export function aboveUsual<L extends string, U extends Unit>(
  rule: RecordingRule<L, U>,
  limits: Limits<U>,
): Vector<L, U>;
// Of any unit, as long as it is one and the same.
export function aboveUsual(
  rule: RecordingRule<string, 'count'>,
  { threshold, timesUsual, past, pastEnds }: Limits<'count'>,
): Vector {
  const now = recorded(rule);
  const usual = avgOverTime(offset(now, pastEnds), past);
  return and(above(now, threshold), above(now, multiply(usual, timesUsual)));
}
