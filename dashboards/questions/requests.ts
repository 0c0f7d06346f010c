import { CANCELLED } from '../../src/catalogue/cancelled';
import { llmRequestDuration, llmRequests, llmTimeToFirstToken } from '../../src/catalogue/llm';
import type { TargetLabel } from '../../src/catalogue/metric';
import {
  type Matchers,
  type PanelWindow,
  type Vector,
  and,
  atLeast,
  counted,
  increase,
  notMatches,
  rate,
  select,
  sum,
  sumOf,
  share,
} from '../../src/promql';
import { largest } from './observed';
import { tokensUsed } from './tokens';
import { apart, eachOfBoth } from './of-both';

export type RequestLabel = (typeof llmRequests)['labels'][number] | TargetLabel;
/** Labels of what was measured of requests: how they ended is not among them. */
export type DurationLabel = (typeof llmRequestDuration)['labels'][number] | TargetLabel;

/** Requests that failed. What somebody gave up on is nobody's failure, and no alert counts it as one. */
export const FAILED = { outcome: 'error', status: notMatches(CANCELLED) } as const;

/** Of fewer requests nothing is said: one failure of five is no fifth. */
export const MANY = 20;

/** Requests to models that ended within a window. */
export function requests<const By extends RequestLabel = never>(
  window: PanelWindow,
  by: readonly By[] = [],
  where: Matchers<RequestLabel> = {},
): Vector<By, 'count'> {
  return sum(increase(select(llmRequests, where), window), { by });
}

/** Requests that ended, a second. */
export function requestRate<const By extends RequestLabel = never>(
  window: PanelWindow,
  by: readonly By[] = [],
  where: Matchers<RequestLabel> = {},
): Vector<By, 'count per second'> {
  return sum(rate(select(llmRequests, where), window), { by });
}

/** The share of the requests that failed; 0 where none did. */
export function failedShare<const By extends RequestLabel = never>(
  window: PanelWindow,
  by: readonly By[] = [],
): Vector<By, 'ratio'> {
  return share(requests(window, by, FAILED), requests(window, by));
}

/** The same of so many requests that a share of them says something. */
export function failedShareOfMany<const By extends RequestLabel = never>(
  window: PanelWindow,
  by: readonly By[],
): Vector<By, 'ratio'>;
export function failedShareOfMany(window: PanelWindow, by: readonly RequestLabel[]): Vector {
  return and(failedShare(window, by), atLeast(requests(window, by), counted(MANY)));
}

/** How long the slowest requests took: of 0.95, nineteen of twenty were faster. */
export function slowestRequests<const By extends DurationLabel = never>(
  quantile: number,
  window: PanelWindow,
  by: readonly By[] = [],
): Vector<By, 'seconds'> {
  return largest(llmRequestDuration, quantile, window, by);
}

/** How long the slowest requests waited for the first token. */
export function slowestFirstTokens<const By extends DurationLabel = never>(
  quantile: number,
  window: PanelWindow,
  by: readonly By[] = [],
): Vector<By, 'seconds'> {
  return largest(llmTimeToFirstToken, quantile, window, by);
}

/** Tokens that a model wrote in each second in which it was at work, the wait for the first one included. */
export function writingSpeed<const By extends DurationLabel = never>(
  window: PanelWindow,
  by: readonly By[] = [],
): Vector<By, 'tokens per second'> {
  const senders = apart(by, 'client', 'model');
  const worked = sum(increase(sumOf(llmRequestDuration), window), { by: senders });
  return eachOfBoth(tokensUsed(window, senders, { type: 'output' }), worked, by);
}
