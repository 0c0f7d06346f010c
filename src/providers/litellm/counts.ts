import { llmCost, llmRequests, llmTokens } from '../../catalogue/llm';
import type { Metric } from '../../catalogue/metric';
import type { Count, Facet, LabelSource } from '../contract';

const model = { firstOf: ['model'] } as const;
/** The team's name where it has one, else its id. Who has no team is written as `None`. */
const team = { firstOf: ['team_alias', 'team'], rename: { None: 'unknown' } } as const;

function count(
  facet: Facet,
  metric: Metric,
  name: string,
  labels: Readonly<Record<string, LabelSource>>,
  sign: 1 | -1 = 1,
): Count {
  return {
    facet,
    metric,
    from: { metric: `litellm_${name}_metric_total` },
    amount: 'value',
    sign,
    labels: { ...labels, team },
  };
}

/** Its input contains what was read from the cache and what was written to it; its output contains reasoning. */
const usage: readonly Count[] = [
  count('usage', llmTokens, 'input_tokens', { model, type: 'input' }),
  count('usage', llmTokens, 'input_cached_tokens', { model, type: 'input' }, -1),
  count('usage', llmTokens, 'input_cache_creation_tokens', { model, type: 'input' }, -1),
  count('usage', llmTokens, 'input_cached_tokens', { model, type: 'cache_read' }),
  count('usage', llmTokens, 'input_cache_creation_tokens', { model, type: 'cache_write' }),
  count('usage', llmTokens, 'output_tokens', { model, type: 'output' }),
  count('usage', llmCost, 'spend', { model, source: 'reported' }),
];

const requests: readonly Count[] = [
  count('requests', llmRequests, 'requests', { model, outcome: 'ok', status: '200' }),
  count('requests', llmRequests, 'proxy_failed_requests', {
    model: { firstOf: ['requested_model'] },
    outcome: 'error',
    status: { firstOf: ['exception_status'] },
  }),
];

export const litellmCounts: readonly Count[] = [...usage, ...requests];
