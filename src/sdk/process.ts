import { randomUUID } from 'node:crypto';

/**
 * What the SDK takes from the process that it runs in: time and chance. It is the one place in `src` that may, because
 * it describes a running program and not a manifest.
 */

/** Milliseconds since 1970. */
export function wallClock(): number {
  return Date.now();
}

/** The time of day, as ISO 8601 writes it. */
export function timestamp(): string {
  return new Date().toISOString();
}

/** Seconds that only grow, for durations. */
export function stopwatch(): number {
  return performance.now() / 1000;
}

/** An id that no other process has. */
export function newInstanceId(): string {
  return randomUUID();
}
