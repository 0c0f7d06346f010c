import type { LogQuery, Unwrapped } from './query';

type Pipeline = LogQuery | Unwrapped;

/**
 * A pipeline, read from the left to the right as LogQL is: `pipe(logs({…}), line('|=', 'error'), json())`. More than six
 * steps are put into a pipeline of a pipeline.
 */
export function pipe<A extends Pipeline, B>(query: A, a: (query: A) => B): B;
export function pipe<A extends Pipeline, B, C>(query: A, a: (query: A) => B, b: (query: B) => C): C;
export function pipe<A extends Pipeline, B, C, D>(
  query: A,
  a: (query: A) => B,
  b: (query: B) => C,
  c: (query: C) => D,
): D;
export function pipe<A extends Pipeline, B, C, D, E>(
  query: A,
  a: (query: A) => B,
  b: (query: B) => C,
  c: (query: C) => D,
  d: (query: D) => E,
): E;
export function pipe<A extends Pipeline, B, C, D, E, F>(
  query: A,
  a: (query: A) => B,
  b: (query: B) => C,
  c: (query: C) => D,
  d: (query: D) => E,
  e: (query: E) => F,
): F;
export function pipe<A extends Pipeline, B, C, D, E, F, G>(
  query: A,
  a: (query: A) => B,
  b: (query: B) => C,
  c: (query: C) => D,
  d: (query: D) => E,
  e: (query: E) => F,
  f: (query: F) => G,
): G;
export function pipe(query: unknown, ...steps: readonly ((query: unknown) => unknown)[]): unknown {
  return steps.reduce((before, step) => step(before), query);
}
