import { llmTokens } from '../../src/catalogue/llm';
import {
  type RecordingRule,
  above,
  and,
  atLeast,
  below,
  divide,
  increase,
  matches,
  multiply,
  ratio,
  recorded,
  select,
  sum,
  tokens,
  share,
} from '../../src/promql';
import { alert } from '../alert';
import { BY_MODEL, type OfModel } from './labels';
import { sumOfWeekBefore } from './past';

/** Everything that a model read, wherever from. */
const input: RecordingRule<OfModel, 'tokens'> = {
  record: 'team_project_client_model:llm_input_tokens:increase1h',
  query: sum(increase(select(llmTokens, { type: matches('input|cache_read|cache_write') }), '1h'), BY_MODEL),
};

const cached: RecordingRule<OfModel, 'tokens'> = {
  record: 'team_project_client_model:llm_cached_tokens:increase1h',
  query: sum(increase(select(llmTokens, { type: 'cache_read' }), '1h'), BY_MODEL),
};

export const cacheHitDrop = alert(
  'CacheHitDrop',
  {
    severity: 'warning',
    for: '30m',
    /** What is left of the share of the input that came from the cache in the seven days before the last one. */
    threshold: ratio(0.5),
    /** That share must have been so large: otherwise nobody relies on the cache. */
    atLeastUsual: ratio(0.3),
    /** Tokens that the model must have read within an hour. */
    atLeastTokens: tokens(1_000_000),
  },
  ({ threshold, atLeastUsual, atLeastTokens }) => {
    const all = recorded(input);
    const hits = share(recorded(cached), all);
    const usual = divide(sumOfWeekBefore(cached), above(sumOfWeekBefore(input), 0));
    return {
      records: [input, cached],
      when: and(and(below(hits, multiply(usual, threshold)), above(usual, atLeastUsual)), atLeast(all, atLeastTokens)),
      exceptions: { A11: 'a share of now that is missing is nought; a past without a cache has nothing to fall from' },
      summary: 'Far less of the input comes from the cache than before.',
      description:
        'Of what {{ $labels.model }} read for {{ $labels.client }} ({{ $labels.team }}, {{ $labels.project }}) within 1 hour, only {{ $value | humanizePercentage }} came from the cache.',
    };
  },
);
