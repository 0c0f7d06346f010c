import { llmPrices, shippedRules } from '../../rules';
import type { RuleContext } from '../../rules';
import type { RuleGroup } from '../../src/promql';
import { everyProvider } from './providers';
import { watchedParts } from './watched';

/** A stack in which everything can be judged: every client, and budgets. */
export function fullContext(): RuleContext {
  return {
    parts: watchedParts(everyProvider()),
    budgets: [
      { team: 'platform', monthlyUsd: 4000 },
      { team: 'platform', project: 'checkout', monthlyUsd: 1000 },
    ],
  };
}

/** Every rule that there is, as it comes. */
export function everyRule(): readonly RuleGroup[] {
  return [...shippedRules(fullContext()), ...llmPrices(everyProvider())];
}
