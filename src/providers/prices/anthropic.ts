import type { PriceTable } from './table';

/** Writing to the cache is that for five minutes; the hour costs more, and telemetry does not tell them apart. */
export const anthropicPrices: PriceTable = {
  asOf: '2026-11-21',
  source: 'Claude Code 2.1.329, list prices it reports cost by',
  prices: [
    { model: 'claude-fable-5', input: 10, output: 50, cacheRead: 1, cacheWrite: 12.5 },
    { model: 'claude-opus-5-5', input: 4, output: 20, cacheRead: 0.2, cacheWrite: 5 },
    { model: 'claude-opus-5', input: 5, output: 25, cacheRead: 0.5, cacheWrite: 6.25 },
    { model: 'claude-sonnet-5', input: 2, output: 10, cacheRead: 0.2, cacheWrite: 2.5 },
    { model: 'claude-haiku-4-5', input: 1, output: 5, cacheRead: 0.1, cacheWrite: 1.25 },
  ],
};
