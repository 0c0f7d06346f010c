import type { Scenario } from '../harness/rules/behaviour';
import { secondsOf } from './operators/length';

/** Scenarios in the order in which they are likely to notice most for the time that they take. */
export function mostTellingFirst(scenarios: readonly Scenario[]): Scenario[] {
  return scenarios.toSorted((one, other) => price(one) - price(other));
}

/** Evaluations for each thing that is noticed: most mistakes make an alert silent, which silence does not tell. */
function price({ interval = '1m', series, then }: Scenario): number {
  const evaluations = Math.max(...then.map(({ at }) => secondsOf(at))) / secondsOf(interval);
  const fires = then.some(({ firing = [] }) => firing.length > 0);
  return evaluations * Object.keys(series).length * (fires ? 1 : 3);
}
