/** Dollars for a million tokens, as published and not as shipped: input, read from the cache, written to it, output. */
const PRICES: Readonly<Record<string, readonly [number, number, number, number]>> = {
  'claude-sonnet-5': [2, 0.2, 2.5, 10],
  'gpt-5.6-sol': [4, 0.4, 5, 20],
  'gpt-5.5': [5, 0.5, 5, 30],
  'gpt-5.4': [2.5, 0.25, 2.5, 15],
  'text-embedding-3-small': [0.02, 0.02, 0.02, 0],
  'gpt-5.3-codex': [1.75, 0.175, 1.75, 14],
  'gemini-2.5-pro': [1.25, 0.125, 1.25, 10],
  'gemini-2.5-flash': [0.3, 0.03, 0.3, 2.5],
  'gemini-3.5-flash': [1.5, 0.15, 1.5, 9],
};

/** What tokens of a model cost, by type; undefined when nobody published a price. */
export function publishedCost(model: string, tokens: Readonly<Record<string, number>>): number | undefined {
  const price = PRICES[model];
  if (price === undefined) return undefined;
  const { input = 0, cache_read = 0, cache_write = 0, output = 0 } = tokens;
  const [perInput, perRead, perWrite, perOutput] = price;
  return (input * perInput + cache_read * perRead + cache_write * perWrite + output * perOutput) / 1e6;
}
