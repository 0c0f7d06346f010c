import { agentPrompts, agentSessions, agentToolCalls, agentToolDuration } from '../../catalogue/agent';
import { llmRequests, llmTimeToFirstToken, llmTokens } from '../../catalogue/llm';
import type { Count } from '../contract';

const model = { firstOf: ['model'] } as const;
const turn = { metric: 'codex.turn.token_usage' } as const;

function tokens(tokenType: string, type: string, sign: 1 | -1 = 1): Count {
  return {
    facet: 'usage',
    metric: llmTokens,
    from: turn,
    when: { token_type: tokenType },
    amount: 'value',
    sign,
    priced: true,
    labels: { model, type },
  };
}

/** Its `input` contains what was cached; its `output` contains reasoning; its `total` is the sum of both. */
const usage: readonly Count[] = [
  tokens('input', 'input'),
  tokens('cached_input', 'input', -1),
  tokens('cache_write_input', 'input', -1),
  tokens('cached_input', 'cache_read'),
  tokens('cache_write_input', 'cache_write'),
  tokens('output', 'output'),
];

/** The answer to a request: 200, another status, or none at all. Lists of models are asked for on other endpoints. */
const answered = { event: 'codex.api_request' } as const;
const endpoint = '/responses';
const status = { firstOf: ['http.response.status_code'], otherwise: 'none' } as const;

const requests: readonly Count[] = [
  {
    facet: 'requests',
    metric: llmRequests,
    from: answered,
    when: { endpoint, 'http.response.status_code': '200' },
    amount: 'one',
    labels: { model, outcome: 'ok', status },
  },
  {
    facet: 'requests',
    metric: llmRequests,
    from: answered,
    when: { endpoint, 'http.response.status_code': { not: ['200'] } },
    amount: 'one',
    labels: { model, outcome: 'error', status },
  },
  // Signed-in users reach the model over a websocket, which has no status.
  {
    facet: 'requests',
    metric: llmRequests,
    from: { event: 'codex.websocket_request' },
    amount: 'one',
    labels: { model, outcome: { firstOf: ['success'], rename: { true: 'ok', false: 'error' } }, status: 'websocket' },
  },
  {
    facet: 'requests',
    metric: llmTimeToFirstToken,
    from: { event: 'codex.turn_ttft' },
    amount: { attribute: 'duration_ms', times: 0.001 },
    labels: { model },
  },
];

/** In code mode each shell call is reported twice: by its wrapper `exec`, and by itself. */
const calls = { tool_name: { not: ['exec'] } } as const;
const tool = { firstOf: ['tool_name'] } as const;

const work: readonly Count[] = [
  { facet: 'work', metric: agentSessions, from: { metric: 'codex.thread.started' }, amount: 'value', labels: {} },
  { facet: 'work', metric: agentPrompts, from: { event: 'codex.user_prompt' }, amount: 'one', labels: {} },
  {
    facet: 'work',
    metric: agentToolCalls,
    from: { event: 'codex.tool_result' },
    when: calls,
    amount: 'one',
    labels: { tool, outcome: { firstOf: ['success'], rename: { true: 'ok', false: 'error' } } },
  },
  {
    facet: 'work',
    metric: agentToolDuration,
    from: { event: 'codex.tool_result' },
    when: calls,
    amount: { attribute: 'duration_ms', times: 0.001 },
    labels: { tool },
  },
];

export const codexCounts: readonly Count[] = [...usage, ...requests, ...work];
