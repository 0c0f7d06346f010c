import { agentToolCalls, agentToolDuration } from '../catalogue/agent';
import { agentHandoffDuration, agentHandoffs } from '../catalogue/framework';
import { llmCost, llmRequestDuration, llmRequests, llmTimeToFirstToken, llmTokens } from '../catalogue/llm';
import type { Metric } from '../catalogue/metric';
import type { Ended } from './operations';
import type { Reporter } from './reporter';

/** Which model was asked. */
export interface ModelCall {
  /** As its vendor writes it. */
  readonly model: string;
  /** Whose it is: `anthropic`, `openai`, `google`. @default the monitor's */
  readonly provider?: string;
}

/** Tokens by type. The types are disjoint: what was read from the cache is not part of `input`. */
export interface Tokens {
  readonly input?: number;
  readonly cacheRead?: number;
  readonly cacheWrite?: number;
  /** Reasoning included. */
  readonly output?: number;
}

export interface Usage extends ModelCall {
  readonly tokens: Tokens;
}

export interface Cost extends ModelCall {
  /** Dollars. */
  readonly usd: number;
  /** What they were paid for. @default not said */
  readonly tokens?: Tokens;
}

export interface ToolEnd extends Pick<Ended, 'outcome' | 'duration'> {
  readonly tool: string;
}

export interface RequestEnd extends ModelCall, Pick<Ended, 'outcome' | 'duration'> {
  /** HTTP status, or the kind of error. @default '200' for those that went well, else 'unknown' */
  readonly status?: string;
  /** Seconds until the model began to answer. @default not measured */
  readonly timeToFirstToken?: number;
}

export interface Handoff {
  /** The agent that gets the task. */
  readonly to: string;
  readonly accepted: boolean;
  /** Seconds until the other agent began or refused. @default not measured */
  readonly duration?: number;
}

export function countTool(reporter: Reporter, { tool, outcome, duration }: ToolEnd): void {
  reporter.increment(agentToolCalls, 1, { tool, outcome });
  reporter.histogram(agentToolDuration, duration, { tool });
}

export function countRequest(reporter: Reporter, end: RequestEnd): void {
  const { model, provider, outcome, status = outcome === 'ok' ? '200' : 'unknown', duration, timeToFirstToken } = end;
  reporter.increment(llmRequests, 1, { model, provider, outcome, status });
  reporter.histogram(llmRequestDuration, duration, { model, provider });
  if (timeToFirstToken !== undefined) reporter.histogram(llmTimeToFirstToken, timeToFirstToken, { model, provider });
}

export function countHandoff(reporter: Reporter, { to, accepted, duration }: Handoff): void {
  reporter.increment(agentHandoffs, 1, { to, outcome: accepted ? 'accepted' : 'rejected' });
  if (duration !== undefined) reporter.histogram(agentHandoffDuration, duration, { to });
}

export function countCost(reporter: Reporter, { model, provider, usd, tokens }: Cost): void {
  reporter.increment(llmCost, usd, { model, provider, source: 'reported' });
  if (tokens !== undefined) countTokens(reporter, { model, provider, tokens }, 'reported');
}

/** Tokens as they are sent: `cost` tells the gateway whether it has to price them, or got the dollars already. */
const sentTokens: Metric<'counter', (typeof llmTokens.labels)[number] | 'cost', 'tokens'> = {
  ...llmTokens,
  labels: [...llmTokens.labels, 'cost'],
};

export function countTokens(
  reporter: Reporter,
  { model, provider, tokens: { input = 0, cacheRead = 0, cacheWrite = 0, output = 0 } }: Usage,
  cost: 'reported' | 'unknown',
): void {
  const types = { input, cache_read: cacheRead, cache_write: cacheWrite, output };
  for (const [type, count] of Object.entries(types)) {
    if (count !== 0) reporter.increment(sentTokens, count, { model, provider, type, cost });
  }
}
