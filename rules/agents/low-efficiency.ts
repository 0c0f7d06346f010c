import { storyPointsDelivered } from '../../src/catalogue/framework';
import { llmTokens } from '../../src/catalogue/llm';
import {
  above,
  and,
  increase,
  multiply,
  not,
  per,
  recorded,
  select,
  subquery,
  sum,
  sumOverTime,
  tokens,
} from '../../src/promql';
import { alert } from '../alert';
import { BY_AGENT } from '../labels';
import { spoken } from '../words';

// By the hour: a week of every counter would be read again and again. What is read from the cache is left out: it is
// most of all tokens and a tenth of their price.
const spent = {
  record: 'agent:llm_tokens_uncached:increase1h',
  query: sum(increase(select(llmTokens, { type: not('cache_read') }), '1h'), BY_AGENT),
};
const delivered = {
  record: 'agent:story_points_delivered:increase1h',
  query: sum(increase(select(storyPointsDelivered), '1h'), BY_AGENT),
};

export const lowEfficiency = alert(
  'LowEfficiency',
  {
    severity: 'info',
    for: '6h',
    /** Tokens for each story point that are too many; those read from the cache are not counted. */
    threshold: per(tokens(5_000_000), 'count'),
    /** What is compared: points that were delivered, and tokens that were spent, in it. */
    window: '7d',
    /** Tokens that must have been spent in the window. */
    atLeastTokens: tokens(10_000_000),
  },
  ({ threshold, window, atLeastTokens }) => {
    const used = sumOverTime(subquery(recorded(spent), window, '1h'));
    const points = sumOverTime(subquery(recorded(delivered), window, '1h'));
    return {
      records: [spent, delivered],
      // Not a quotient: who delivered nothing is the worst.
      when: and(above(used, multiply(points, threshold)), above(used, atLeastTokens)),
      summary: 'An agent spends many tokens for little that is delivered.',
      description: `{{ $labels.agent }} ({{ $labels.team }}, {{ $labels.project }}) spent {{ $value | humanize }} tokens (without those from the cache) within ${spoken(window)}, too many for the story points that it delivered.`,
    };
  },
);
