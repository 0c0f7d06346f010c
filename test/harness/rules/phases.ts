/** A stretch of time in which events come alike. */
export interface Phase {
  readonly minutes: number;
  /** Events in a minute. */
  readonly rate: number;
  /** Share of them that are bad. */
  readonly bad: number;
}

/** A counter that gets some of the events of each phase, in promtool's notation: so many samples for so many minutes. */
export function counted(phases: readonly Phase[], perMinute: (phase: Phase) => number, interval: number): string {
  const parts: string[] = [];
  // Long begun: of a counter near zero Prometheus knows that less can have come before the first sample.
  let value = 1000;
  phases.forEach((phase, index) => {
    const steps = phase.minutes / interval;
    const growth = binary(perMinute(phase) * interval);
    // The first sample of the first phase is where it begins; what follows begins one step after what was before.
    const begin = index === 0 ? value : value + growth;
    parts.push(`${decimal(begin)}+${decimal(growth)}x${index === 0 ? steps : steps - 1}`);
    value += growth * steps;
  });
  return parts.join(' ');
}

/** A fraction that is added up without rounding: a counter that falls by the last bit would have begun again. */
const binary = (value: number): number => Math.round(value * 2 ** 30) / 2 ** 30;

/** All its digits; promtool reads no exponents. */
const decimal = (value: number): string => value.toFixed(30).replace(/\.?0+$/, '');
