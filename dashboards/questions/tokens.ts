import { llmPrice, llmTokens, llmUnpricedTokens } from '../../src/catalogue/llm';
import type { TargetLabel } from '../../src/catalogue/metric';
import {
  type Matchers,
  type PanelWindow,
  type Vector,
  above,
  and,
  as,
  increase,
  matches,
  max,
  multiply,
  rate,
  select,
  sum,
  share,
} from '../../src/promql';

export type TokenLabel = (typeof llmTokens)['labels'][number] | TargetLabel;
type UnpricedLabel = (typeof llmUnpricedTokens)['labels'][number] | TargetLabel;

/** Everything that a model read, wherever from. */
const INPUT = matches('input|cache_read|cache_write');

const MILLION = 1_000_000;

/** Tokens that models read and wrote within a window. */
export function tokensUsed<const By extends TokenLabel = never>(
  window: PanelWindow,
  by: readonly By[] = [],
  where: Matchers<TokenLabel> = {},
): Vector<By, 'tokens'> {
  return sum(increase(select(llmTokens, where), window), { by });
}

/** Tokens a second. */
export function tokenRate<const By extends TokenLabel = never>(
  window: PanelWindow,
  by: readonly By[] = [],
  where: Matchers<TokenLabel> = {},
): Vector<By, 'tokens per second'> {
  return sum(rate(select(llmTokens, where), window), { by });
}

/** The share of the input that was read from the cache. */
export function cachedShare<const By extends TokenLabel = never>(
  window: PanelWindow,
  by: readonly By[] = [],
): Vector<By, 'ratio'> {
  return share(tokensUsed(window, by, { type: 'cache_read' }), tokensUsed(window, by, { type: INPUT }));
}

/** Tokens whose model has no price: what they cost is in no sum. */
export function unpricedTokens<const By extends UnpricedLabel = never>(
  window: PanelWindow,
  by: readonly By[] = [],
): Vector<By, 'tokens'> {
  return sum(increase(select(llmUnpricedTokens), window), { by });
}

/** Dollars for a million tokens of a type in the table that the gateway prices with, of the models that were used. */
export function listPrice(type: string, window: PanelWindow): Vector<'model', 'usd'> {
  const listed = max(select(llmPrice, { type }), { by: ['model'] });
  return and(as(multiply(listed, MILLION), 'usd'), above(tokensUsed(window, ['model']), 0));
}
