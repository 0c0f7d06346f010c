import { llmPrice } from '../src/catalogue/llm';
import { type RecordingRule, type RuleGroup, and, below, firstOf, moment, per, time, usd, vector } from '../src/promql';
import type { Price, Provider } from '../src/providers';
import { byType, pricesByModel } from '../src/providers/prices/table';

/** The order in which a model's tokens are shown. */
const TYPES = ['input', 'cache_read', 'cache_write', 'output'] as const;

/**
 * What one token costs today, by model and type: for people to look at, and for savings that nobody counted. Nothing
 * multiplies a counter by it.
 */
export function llmPrices(providers: readonly Provider[]): RuleGroup[] {
  const models = pricesByModel(providers);
  if (models.size === 0) return [];
  const rules = [...models.keys()]
    .toSorted()
    .flatMap((model) => TYPES.map((type) => today(model, type, models.get(model) ?? [])));
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

function perToken(price: Price, type: (typeof TYPES)[number]) {
  // Without the digits that only the division makes.
  return per(usd(Number((byType(price)[type] / 1_000_000).toPrecision(12))), 'tokens');
}

/** Midnight of a day, UTC, in seconds since 1970. */
function secondsOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 1000;
}
