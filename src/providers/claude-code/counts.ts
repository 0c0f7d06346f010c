import {
  agentActiveTime,
  agentCommits,
  agentEditDecisions,
  agentLinesChanged,
  agentPrompts,
  agentPullRequests,
  agentSessions,
  agentToolCalls,
  agentToolDuration,
} from '../../catalogue/agent';
import { llmCost, llmRequestDuration, llmRequests, llmTimeToFirstToken, llmTokens } from '../../catalogue/llm';
import type { Count } from '../contract';

const model = { firstOf: ['model'] } as const;
const ok = { event: 'api_request' } as const;
const failed = { event: 'api_error' } as const;
const tool = { firstOf: ['tool_name'] } as const;

const usage: readonly Count[] = [
  {
    facet: 'usage',
    metric: llmTokens,
    from: { metric: 'claude_code.token.usage' },
    amount: 'value',
    labels: { model, type: { firstOf: ['type'], rename: { cacheRead: 'cache_read', cacheCreation: 'cache_write' } } },
  },
  {
    facet: 'usage',
    metric: llmCost,
    from: { metric: 'claude_code.cost.usage' },
    amount: 'value',
    labels: { model, source: 'reported' },
  },
];

/** Its metrics know nothing of requests: these are counted from events, of which there is one for each. */
const requests: readonly Count[] = [
  {
    facet: 'requests',
    metric: llmRequests,
    from: ok,
    amount: 'one',
    labels: { model, outcome: 'ok', status: '200' },
  },
  {
    facet: 'requests',
    metric: llmRequests,
    from: failed,
    amount: 'one',
    labels: { model, outcome: 'error', status: { firstOf: ['status_code'] } },
  },
  {
    facet: 'requests',
    metric: llmRequestDuration,
    from: ok,
    amount: { attribute: 'duration_ms', times: 0.001 },
    labels: { model },
  },
  {
    facet: 'requests',
    metric: llmTimeToFirstToken,
    from: ok,
    amount: { attribute: 'ttft_ms', times: 0.001 },
    labels: { model },
  },
];

const work: readonly Count[] = [
  {
    facet: 'work',
    metric: agentSessions,
    from: { metric: 'claude_code.session.count' },
    // A look at the list of agents starts a session that nobody works in.
    when: { start_type: { not: ['agents_view'] } },
    amount: 'value',
    labels: {},
  },
  { facet: 'work', metric: agentPrompts, from: { event: 'user_prompt' }, amount: 'one', labels: {} },
  {
    facet: 'work',
    metric: agentToolCalls,
    from: { event: 'tool_result' },
    amount: 'one',
    labels: { tool, outcome: { firstOf: ['success'], rename: { true: 'ok', false: 'error' } } },
  },
  {
    facet: 'work',
    metric: agentToolDuration,
    from: { event: 'tool_result' },
    amount: { attribute: 'duration_ms', times: 0.001 },
    labels: { tool },
  },
  {
    facet: 'work',
    metric: agentLinesChanged,
    from: { metric: 'claude_code.lines_of_code.count' },
    amount: 'value',
    labels: { type: { firstOf: ['type'] } },
  },
  {
    facet: 'work',
    metric: agentCommits,
    from: { metric: 'claude_code.commit.count' },
    amount: 'value',
    labels: {},
  },
  {
    facet: 'work',
    metric: agentPullRequests,
    from: { metric: 'claude_code.pull_request.count' },
    amount: 'value',
    labels: {},
  },
  {
    facet: 'work',
    metric: agentActiveTime,
    from: { metric: 'claude_code.active_time.total' },
    amount: 'value',
    labels: { type: { firstOf: ['type'] } },
  },
  {
    facet: 'work',
    metric: agentEditDecisions,
    from: { metric: 'claude_code.code_edit_tool.decision' },
    amount: 'value',
    labels: { tool, decision: { firstOf: ['decision'] } },
  },
];

export const claudeCodeCounts: readonly Count[] = [...usage, ...requests, ...work];
