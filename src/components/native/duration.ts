import type { Duration } from 'cdk8s';

const UNITS = [
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1_000],
  ['ms', 1],
] as const;

/**
 * A duration in the largest unit that holds it exactly: `720h`, `90s`. Prometheus, Alertmanager, the collector, Loki
 * and Jaeger all read this form; days are left out because Go does not know them.
 */
export function goDuration(duration: Duration): string {
  const milliseconds = duration.toMilliseconds();
  const [unit, length] = UNITS.find(([, size]) => milliseconds % size === 0) ?? ['ms', 1];
  return milliseconds === 0 ? '0s' : `${milliseconds / length}${unit}`;
}
