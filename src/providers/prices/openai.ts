import type { PriceTable } from './table';

/** Prices of short contexts; above 272,000 tokens some cost more, which telemetry does not tell. */
export const openaiPrices: PriceTable = {
  asOf: '2026-08-21',
  source: 'pydantic/genai-prices',
  prices: [
    { model: 'gpt-5.6-sol', input: 5, output: 30, cacheRead: 0.5, cacheWrite: 6.25 },
    { model: 'gpt-5.6-terra', input: 2, output: 12, cacheRead: 0.2, cacheWrite: 2.5 },
    { model: 'gpt-5.6-luna', input: 0.2, output: 1.2, cacheRead: 0.02, cacheWrite: 0.25 },
    { model: 'gpt-5.5', input: 5, output: 30, cacheRead: 0.5 },
    { model: 'gpt-5.4', input: 2.5, output: 15, cacheRead: 0.25 },
    { model: 'gpt-5.4-mini', input: 0.75, output: 4.5, cacheRead: 0.075 },
    { model: 'gpt-5.3-codex', input: 1.75, output: 14, cacheRead: 0.175 },
  ],
};
