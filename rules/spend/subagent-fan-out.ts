import { llmTokens } from '../../src/catalogue/llm';
import {
  type RecordingRule,
  above,
  and,
  atLeast,
  counted,
  divide,
  factor,
  firstOf,
  increase,
  multiply,
  not,
  recorded,
  select,
  sum,
  tokens,
} from '../../src/promql';
import { alert } from '../alert';
import { BY_CLIENT, type OfClient } from './labels';
import { hoursKnown, sumOfWeekBefore } from './past';

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
    /** Hours of those seven days in which the main agent must be known before anything is unusual. */
    atLeastHours: 72,
  },
  ({ threshold, timesUsual, atLeastTokens, atLeastHours }) => {
    const perMain = divide(recorded(ofSubagents), above(recorded(ofMain), 0));
    const ofMainBefore = sumOfWeekBefore(ofMain);
    // A main agent that had no subagents is a past too: none are usual.
    const ofSubagentsBefore = firstOf(sumOfWeekBefore(ofSubagents), multiply(ofMainBefore, 0));
    const usual = divide(ofSubagentsBefore, above(ofMainBefore, 0));
    const unusual = and(above(perMain, threshold), above(perMain, multiply(usual, timesUsual)));
    const known = atLeast(hoursKnown(ofMain), counted(atLeastHours));
    return {
      records: [ofMain, ofSubagents],
      when: and(and(unusual, atLeast(recorded(ofSubagents), atLeastTokens)), known),
      exceptions: { A11: 'where there are no subagents, nothing fans out' },
      summary: 'Agents start far more subagents than usual.',
      description: `Subagents of {{ $labels.client }} ({{ $labels.team }}, {{ $labels.project }}) use {{ printf "%.1f" $value }} tokens for each of the main agent, more than ${timesUsual} times what is usual.`,
    };
  },
);
