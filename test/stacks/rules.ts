import { type Pack, kafka, llmPrices, packRules, postgres, rabbitmq, shippedRules } from '../../rules';
import type { RuleContext } from '../../rules';
import type { ObservabilityProps } from '../../src';
import type { RuleGroup } from '../../src/promql';
import { everyProvider } from './providers';
import { watchedParts } from './watched';

/** Every pack, as it comes. */
export function everyPack(): readonly Pack[] {
  return [postgres(), rabbitmq(), kafka()];
}

/** A stack in which everything can be judged: every client, what packs are about, budgets, and another store. */
export const JUDGED = {
  providers: everyProvider(),
  packs: everyPack(),
  budgets: [
    { team: 'platform', monthlyUsd: 4000 },
    { team: 'platform', project: 'checkout', monthlyUsd: 1000 },
  ],
  prometheus: { remoteWrite: [{ name: 'archive', url: 'https://metrics.example.com/api/v1/write' }] },
} as const satisfies Partial<ObservabilityProps>;

export function fullContext(): RuleContext {
  const { budgets, packs } = JUDGED;
  return { parts: [...watchedParts(JUDGED), ...packs.map(({ emits }) => ({ scrape: [], emits }))], budgets };
}

/** Every rule that there is, as it comes. */
export function everyRule(): readonly RuleGroup[] {
  const context = fullContext();
  return [...shippedRules(context), ...llmPrices(everyProvider()), ...packRules(everyPack(), context)];
}
