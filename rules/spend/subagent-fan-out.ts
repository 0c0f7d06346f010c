import { llmTokens } from '../../src/catalogue/llm';
import {
  type RecordingRule,
  above,
  and,
  atLeast,
  atMost,
  divide,
  factor,
  increase,
  multiply,
  not,
  recorded,
  select,
  sum,
  tokens,
  unless,
} from '../../src/promql';
import { alert } from '../alert';
import { BY_CLIENT, type OfClient } from './labels';
import { sumOfWeekBefore } from './past';

const ofMain: RecordingRule<OfClient, 'tokens'> = {
  record: 'team_project_client:llm_tokens_of_main:increase1h',
  query: sum(increase(select(llmTokens, { agent: 'main' }), '1h'), BY_CLIENT),
};

const ofSubagents: RecordingRule<OfClient, 'tokens'> = {
  record: 'team_project_client:llm_tokens_of_subagents:increase1h',
  query: sum(increase(select(llmTokens, { agent: not('main') }), '1h'), BY_CLIENT),
};

export const subagentFanOut = alert(
  'SubagentFanOut',
  {
    severity: 'warning',
    for: '10m',
    /** How many tokens subagents may use for each of the main agent, however few are usual. */
    threshold: factor(2),
    /** How many times as many as in the seven days before the last one. */
    timesUsual: 3,
    /** Tokens that the subagents must have used within an hour. */
    atLeastTokens: tokens(1_000_000),
  },
  ({ threshold, timesUsual, atLeastTokens }) => {
    const perMain = divide(recorded(ofSubagents), above(recorded(ofMain), 0));
    const usual = divide(sumOfWeekBefore(ofSubagents), above(sumOfWeekBefore(ofMain), 0));
    return {
      records: [ofMain, ofSubagents],
      when: and(
        unless(above(perMain, threshold), atMost(perMain, multiply(usual, timesUsual))),
        atLeast(recorded(ofSubagents), atLeastTokens),
      ),
      exceptions: { A11: 'where there are no subagents, nothing fans out' },
      summary: 'Agents start far more subagents than usual.',
      description: `Subagents of {{ $labels.client }} ({{ $labels.team }}, {{ $labels.project }}) use {{ printf "%.1f" $value }} tokens for each of the main agent, more than ${timesUsual} times what is usual.`,
    };
  },
);
