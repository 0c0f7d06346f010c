import { llmCost, llmUnpricedTokens } from '../../../catalogue/llm';
import type { Provider } from '../../../providers/contract';
import type { Price } from '../../../providers/prices/table';
import type { NativeConfig } from '../../contracts';
import { TO_PRICE } from './count';
import { attribute, text } from './ottl';

/** The attribute that holds what one token costs. */
const PRICE = attribute('datapoint', 'price');
const MILLION = 1_000_000;

/**
 * Tokens are priced when they arrive, by the price of that day: a new price changes what comes after it, never what was
 * counted before. Each statement is reached by tokens of one model alone.
 */
export function pricing(providers: readonly Provider[]): NativeConfig[] {
  const tables = new Set(providers.flatMap((provider) => provider.prices ?? []));
  const prices = [...tables].flatMap((table) => table.prices);
  const models = [...new Set(prices.map(({ model }) => model))];
  return models.map((model) => ({
    context: 'datapoint',
    conditions: [`${attribute('datapoint', 'model')} == ${text(model)}`],
    statements: prices
      .filter((price) => price.model === model)
      .toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))
      .flatMap(ofPrice),
  }));
}

/** A later price overwrites an earlier one from its day on. */
function ofPrice({ from, input, output, cacheRead = input, cacheWrite = input }: Price): string[] {
  const since = from === undefined ? '' : ` and datapoint.time >= Time(${text(from)}, "%Y-%m-%d")`;
  return Object.entries({ input, output, cache_read: cacheRead, cache_write: cacheWrite }).map(
    ([type, dollars]) =>
      `set(${PRICE}, ${dollars} / ${MILLION}.0) where ${attribute('datapoint', 'type')} == ${text(type)}${since}`,
  );
}

/** Lets only tokens pass that are to be priced. */
export function onlyToPrice(): NativeConfig {
  return { error_mode: 'silent', metrics: { metric: [`metric.name != ${text(TO_PRICE)}`] } };
}

/** Counts what the tokens cost, or that nobody knows. */
export function priced(): NativeConfig {
  const counted = (
    metric: typeof llmCost | typeof llmUnpricedTokens,
    value: string,
    condition: string,
  ): NativeConfig => ({
    name: metric.otel?.name,
    unit: metric.otel?.unit,
    description: metric.help,
    conditions: [condition],
    include_resource_attributes: [{ key: 'signalbox.none', optional: true }],
    attributes: metric.labels.map((key) => ({ key, default_value: key === 'source' ? 'priced' : 'unknown' })),
    sum: { value, monotonic: true },
  });
  return {
    error_mode: 'silent',
    datapoints: [
      counted(llmCost, `datapoint.value_double * ${PRICE}`, `${PRICE} != nil`),
      counted(llmUnpricedTokens, 'datapoint.value_double', `${PRICE} == nil`),
    ],
  };
}
