import type { Metric } from '../../src/catalogue/metric';
import { processMetrics } from '../../src/catalogue/process';
import { type Matcher, type Window, above, firstOf, max, maxOverTime, minus, select, time } from '../../src/promql';
import { BY_JOB } from './labels';

/** Seconds since work that is done again and again succeeded last; since the start, if it never did. */
export function sinceSuccess(last: Metric<'gauge', never, 'timestamp'>, job: Matcher, window: Window) {
  const succeeded = above(max(maxOverTime(select(last), window), BY_JOB), 0);
  const started = max(maxOverTime(select(processMetrics.processStart, { job }), window), BY_JOB);
  return minus(time(), firstOf(succeeded, started));
}
