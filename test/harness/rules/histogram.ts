import { series } from './series';

/** A phase of a histogram's life: so many steps, in each of which so many observations are at most so many seconds. */
export interface Phase {
  readonly steps: number;
  /** Observations a step, by the bound of the bucket that they fall into; `Infinity` for those above the last. */
  readonly observed: Readonly<Record<number, number>>;
}

/**
 * The buckets and the count of a histogram, phase after phase. The labels are those of the metric; the bounds are those
 * that are observed and what else is named.
 */
export function histogram(
  metric: string,
  labels: Readonly<Record<string, string>>,
  bounds: readonly number[],
  phases: readonly Phase[],
): Record<string, string> {
  const counts = [...bounds, Infinity].map((bound): [string, string] => {
    const le = bound === Infinity ? '+Inf' : String(bound);
    return [series(`${metric}_bucket`, { ...labels, le }), grown(phases, bound)];
  });
  return Object.fromEntries([...counts, [series(`${metric}_count`, labels), grown(phases, Infinity)]]);
}

/** A counter over the phases: what was observed at most at a bound. */
function grown(phases: readonly Phase[], bound: number): string {
  let total = 0;
  const parts = phases.map(({ steps, observed }, index) => {
    const step = binary(
      Object.entries(observed).reduce((sum, [at, amount]) => (Number(at) <= bound ? sum + amount : sum), 0),
    );
    // A phase begins one step after the last value of the phase before.
    const from = index === 0 ? total : total + step;
    const more = index === 0 ? steps : steps - 1;
    total = from + step * more;
    return `${from}+${step}x${more}`;
  });
  return parts.join(' ');
}

/** A fraction that is added up without rounding: a counter that falls by the last bit would have begun again. */
const binary = (value: number): number => Math.round(value * 2 ** 20) / 2 ** 20;
