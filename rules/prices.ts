import { llmPrice } from '../src/catalogue/llm';
import { type RecordingRule, type RuleGroup, and, below, firstOf, moment, per, time, usd, vector } from '../src/promql';
import type { Price, Provider } from '../src/providers';

/** The order in which a model's tokens are shown. */
const TYPES = ['input', 'cache_read', 'cache_write', 'output'] as const;

/**
 * What one token costs today, by model and type: for people to look at, and for savings that nobody counted. Nothing
 * multiplies a counter by it.
 */
export function llmPrices(providers: readonly Provider[]): RuleGroup[] {
  const tables = new Set(providers.flatMap(({ prices = [] }) => prices));
  const prices = [...tables].flatMap((table) => table.prices);
  const models = [...new Set(prices.map(({ model }) => model))].toSorted();
  if (models.length === 0) return [];
  const rules = models.flatMap((model) => {
    const dated = prices
      .filter((price) => price.model === model)
      .toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
    return TYPES.map((type) => today(model, type, dated));
  });
  return [{ name: 'llm-prices', interval: '1m', rules }];
}

function today(model: string, type: (typeof TYPES)[number], dated: readonly Price[]): RecordingRule {
  const [first, ...later] = dated.map((price) => ({ from: price.from, value: vector(perToken(price, type)) }));
  if (first === undefined) throw new Error(`${model} has no price`);
  const query = later.reduce(
    (before, { from, value }) =>
      from === undefined ? value : firstOf(and(before, below(vector(time()), moment(secondsOf(from)))), value),
    first.value,
  );
  return { record: llmPrice.name, query, labels: { model, type } };
}

function perToken({ input, output, cacheRead = input, cacheWrite = input }: Price, type: (typeof TYPES)[number]) {
  const million = { input, output, cache_read: cacheRead, cache_write: cacheWrite }[type];
  // Without the digits that only the division makes.
  return per(usd(Number((million / 1_000_000).toPrecision(12))), 'tokens');
}

/** Midnight of a day, UTC, in seconds since 1970. */
function secondsOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 1000;
}
