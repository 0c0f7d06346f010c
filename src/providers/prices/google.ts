import type { PriceTable } from './table';

/** Short contexts: very long ones cost more with some models, which telemetry does not tell. Written by tools/prices.mjs. */
export const googlePrices: PriceTable = {
  asOf: '2026-11-21',
  source: 'LiteLLM 1.106.2, model_prices_and_context_window.json',
  prices: [
    { model: 'gemini-2.5-flash', input: 0.3, output: 2.5, cacheRead: 0.03 },
    { model: 'gemini-2.5-flash-lite', input: 0.1, output: 0.4, cacheRead: 0.01 },
    { model: 'gemini-2.5-pro', input: 1.25, output: 10, cacheRead: 0.125 },
    { model: 'gemini-3-flash-preview', input: 0.5, output: 3, cacheRead: 0.05 },
    { model: 'gemini-3.1-flash-lite', input: 0.25, output: 1.5, cacheRead: 0.025 },
    { model: 'gemini-3.1-flash-lite-preview', input: 0.25, output: 1.5, cacheRead: 0.025 },
    { model: 'gemini-3.1-pro-preview', input: 2, output: 12, cacheRead: 0.2 },
    { model: 'gemini-3.1-pro-preview-customtools', input: 2, output: 12, cacheRead: 0.2 },
    { model: 'gemini-3.5-flash', input: 1.5, output: 9, cacheRead: 0.15 },
    { model: 'gemini-3.5-flash-lite', input: 0.3, output: 2.5, cacheRead: 0.03 },
    { model: 'gemini-3.6-flash', input: 0.75, output: 3.75, cacheRead: 0.075 },
    { model: 'gemini-3.7-flash', input: 0.75, output: 3.75, cacheRead: 0.075 },
    { model: 'gemini-3.8-flash', input: 0.75, output: 3.75, cacheRead: 0.075 },
    { model: 'gemini-4-argon', input: 2, output: 10, cacheRead: 0.1 },
    { model: 'gemini-embedding-001', input: 0.15, output: 0 },
    { model: 'gemini-embedding-2', input: 0.2, output: 0 },
    { model: 'gemini-embedding-2-preview', input: 0.2, output: 0 },
    { model: 'gemini-omni-1.1-flash', input: 1.5, output: 9 },
    { model: 'gemini-omni-flash-preview', input: 1.5, output: 9 },
    { model: 'gemini-3.6-flash', from: '2027-01-01', input: 1.5, output: 7.5, cacheRead: 0.15 },
  ],
};
