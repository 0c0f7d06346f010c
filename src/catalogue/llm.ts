import { otel } from './metric';

/**
 * Labels that every metric of the ledger has. `provider` is whose model (`anthropic`, `openai`, `google`); `client` is
 * what produced the telemetry (`claude-code`, `litellm`); the others come from the sender's resource, else `unknown`.
 */
export const LEDGER_LABELS = ['provider', 'client', 'team', 'project', 'environment'] as const;

/** Seconds. A model answers within a second or takes minutes; beyond ten minutes nobody waits. */
export const LLM_SECONDS = [0.1, 0.25, 0.5, 1, 2, 4, 8, 15, 30, 60, 120, 300, 600] as const;

/** Tokens by type. The types are disjoint: their sum is what was processed. Reasoning is part of `output`. */
export const llmTokens = otel.counter('llm.tokens', {
  unit: 'tokens',
  ucum: '{token}',
  origin: 'derived',
  help: 'Tokens that models read and wrote, by type: input (not cached), cache_read, cache_write, output.',
  labels: [...LEDGER_LABELS, 'model', 'type', 'agent'],
});

/** Dollars, as the client reports them or priced at ingest. */
export const llmCost = otel.counter('llm.cost.usd', {
  unit: 'usd',
  ucum: '{USD}',
  origin: 'derived',
  help: 'What the tokens cost: reported by the client, or priced by the gateway when they arrived.',
  labels: [...LEDGER_LABELS, 'model', 'agent', 'source'],
});

export const llmUnpricedTokens = otel.counter('llm.unpriced.tokens', {
  unit: 'tokens',
  ucum: '{token}',
  origin: 'derived',
  help: 'Tokens of models that the price table does not know: their cost is missing from llm_cost_usd_total.',
  labels: [...LEDGER_LABELS, 'model'],
});

export const llmRequests = otel.counter('llm.requests', {
  unit: 'count',
  ucum: '{request}',
  origin: 'derived',
  help: 'Requests to models that ended, by outcome (ok, error) and HTTP status or kind of error.',
  labels: [...LEDGER_LABELS, 'model', 'agent', 'outcome', 'status'],
});

export const llmRequestDuration = otel.histogram('llm.request.duration', {
  unit: 'seconds',
  ucum: 's',
  origin: 'derived',
  help: 'How long requests to models took, from sending to the last token.',
  labels: [...LEDGER_LABELS, 'model', 'agent'],
  buckets: LLM_SECONDS,
});

export const llmTimeToFirstToken = otel.histogram('llm.time_to_first_token', {
  unit: 'seconds',
  ucum: 's',
  origin: 'derived',
  help: 'How long models took to begin to answer.',
  labels: [...LEDGER_LABELS, 'model', 'agent'],
  buckets: LLM_SECONDS,
});

/** For display only: nothing multiplies a counter by a price. */
export const llmPrice = otel.gauge('llm.price', {
  unit: 'usd per token',
  ucum: 'usd_per_token',
  origin: 'derived',
  help: 'Price of one token in the table that the gateway prices with.',
  labels: ['model', 'type'],
});

export const llmMetrics = {
  llmTokens,
  llmCost,
  llmUnpricedTokens,
  llmRequests,
  llmRequestDuration,
  llmTimeToFirstToken,
  llmPrice,
} as const;
