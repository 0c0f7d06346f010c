import type { PriceTable } from './table';

/** Prices of short contexts; above 200,000 tokens the pro models cost more, which telemetry does not tell. */
export const googlePrices: PriceTable = {
  asOf: '2026-08-21',
  source: 'pydantic/genai-prices',
  prices: [
    { model: 'gemini-3.1-pro-preview', input: 2, output: 12, cacheRead: 0.2 },
    { model: 'gemini-3.6-flash', input: 0.75, output: 3.75, cacheRead: 0.075 },
    { model: 'gemini-3.6-flash', from: '2027-01-01', input: 1.5, output: 7.5, cacheRead: 0.15 },
    { model: 'gemini-3.5-flash', input: 1.5, output: 9, cacheRead: 0.15 },
    { model: 'gemini-2.5-pro', input: 1.25, output: 10, cacheRead: 0.125 },
    { model: 'gemini-2.5-flash', input: 0.3, output: 2.5, cacheRead: 0.03 },
  ],
};
