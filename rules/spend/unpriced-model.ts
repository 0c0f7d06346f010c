import { llmUnpricedTokens } from '../../src/catalogue/llm';
import { above, increase, select, sum } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';

export const unpricedModel = alert(
  'UnpricedModel',
  {
    severity: 'warning',
    for: '5m',
    /** What tokens without a price are counted over. */
    window: '1h',
  },
  ({ window }) => ({
    when: above(sum(increase(select(llmUnpricedTokens), window), { by: ['cluster', 'client', 'model'] }), 0),
    summary: 'A model is used whose price is not known.',
    description: `{{ $labels.client }} used {{ $value | humanize }} tokens of {{ $labels.model }} within ${spoken(window)}: what they cost is missing from every sum.`,
  }),
);
