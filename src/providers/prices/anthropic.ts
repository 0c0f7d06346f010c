import type { PriceTable } from './table';

/** Writing to the cache for five minutes; for an hour it costs more, and telemetry does not tell them apart. Written by tools/prices.mjs. */
export const anthropicPrices: PriceTable = {
  asOf: '2026-11-21',
  source: 'LiteLLM 1.106.2, model_prices_and_context_window.json',
  prices: [
    { model: 'claude-fable-5', input: 10, output: 50, cacheRead: 1, cacheWrite: 12.5 },
    { model: 'claude-fable-5-1', input: 10, output: 50, cacheRead: 0.25, cacheWrite: 12.5 },
    { model: 'claude-haiku-4-5', input: 1, output: 5, cacheRead: 0.1, cacheWrite: 1.25 },
    { model: 'claude-haiku-5-5', input: 0.1, output: 0.5, cacheRead: 0.01, cacheWrite: 0.125 },
    { model: 'claude-mythos-5', input: 10, output: 50, cacheRead: 1, cacheWrite: 12.5 },
    { model: 'claude-mythos-5-1', input: 10, output: 50, cacheRead: 0.25, cacheWrite: 12.5 },
    { model: 'claude-opus-4-5', input: 5, output: 25, cacheRead: 0.5, cacheWrite: 6.25 },
    { model: 'claude-opus-4-6', input: 5, output: 25, cacheRead: 0.5, cacheWrite: 6.25 },
    { model: 'claude-opus-4-7', input: 5, output: 25, cacheRead: 0.5, cacheWrite: 6.25 },
    { model: 'claude-opus-4-8', input: 5, output: 25, cacheRead: 0.5, cacheWrite: 6.25 },
    { model: 'claude-opus-5', input: 5, output: 25, cacheRead: 0.5, cacheWrite: 6.25 },
    { model: 'claude-opus-5-5', input: 4, output: 20, cacheRead: 0.2, cacheWrite: 5 },
    { model: 'claude-sonnet-4-5', input: 3, output: 15, cacheRead: 0.3, cacheWrite: 3.75 },
    { model: 'claude-sonnet-4-6', input: 3, output: 15, cacheRead: 0.3, cacheWrite: 3.75 },
    { model: 'claude-sonnet-5', input: 2, output: 10, cacheRead: 0.2, cacheWrite: 2.5 },
    { model: 'claude-sonnet-5-5', input: 2, output: 10, cacheRead: 0.1, cacheWrite: 2.5 },
  ],
};
