import { llmCost, llmUnpricedTokens } from '../../../catalogue/llm';
import type { Provider } from '../../../providers/contract';
import { type Price, byType, pricesByModel } from '../../../providers/prices/table';
import type { NativeConfig } from '../../contracts';
import { NO_RESOURCE, TO_PRICE, identity } from './count';
import { attribute, text } from './ottl';

/** The attribute that holds what one token costs. */
const PRICE = attribute('datapoint', 'price');
const MILLION = 1_000_000;

/**
 * Tokens are priced when they arrive, by the price of that day: a new price changes what comes after it, never what was
 * counted before. Each statement is reached by tokens of one model alone.
 */
export function pricing(providers: readonly Provider[]): NativeConfig[] {
  return [...pricesByModel(providers)].map(([model, prices]) => ({
    context: 'datapoint',
    conditions: [`${attribute('datapoint', 'model')} == ${text(model)}`],
    statements: prices.flatMap(ofPrice),
  }));
}

/** A later price overwrites an earlier one from its day on. */
function ofPrice(price: Price): string[] {
  const { from } = price;
  const since = from === undefined ? '' : ` and datapoint.time >= Time(${text(from)}, "%Y-%m-%d")`;
  return Object.entries(byType(price)).map(
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
    ...identity(metric),
    conditions: [condition],
    include_resource_attributes: NO_RESOURCE,
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
