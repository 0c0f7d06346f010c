import type { Monitored } from '../src/components/contracts';
import type { RuleGroup } from '../src/promql';
import { llmPrices } from './prices';
import { stackDelivery } from './stack/delivery';
import { stackLiveness } from './stack/liveness';

export { llmPrices, stackDelivery, stackLiveness };

/** Everything the stack says about itself. */
export function stackRules(parts: readonly Monitored[]): RuleGroup[] {
  return [stackLiveness(parts), stackDelivery()];
}
