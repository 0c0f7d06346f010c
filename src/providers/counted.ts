import { llmCost, llmUnpricedTokens } from '../catalogue/llm';
import type { Metric } from '../catalogue/metric';
import type { Provider } from './contract';

/** The metrics of the vocabulary that a client is counted by. */
export function countedMetrics({ counts }: Pick<Provider, 'counts'>): Set<Metric> {
  const isPriced = counts.some(({ priced = false }) => priced);
  return new Set([...counts.map(({ metric }) => metric), ...(isPriced ? [llmCost, llmUnpricedTokens] : [])]);
}
