import {
  agentLinesChanged,
  agentPrompts,
  agentSessions,
  agentToolCalls,
  agentToolDuration,
} from '../../catalogue/agent';
import { llmRequestDuration, llmRequests, llmTokens } from '../../catalogue/llm';
import type { Count } from '../contract';

const model = { firstOf: ['model'] } as const;

function tokens(geminiType: string, type: string, sign: 1 | -1 = 1): Count {
  return {
    facet: 'usage',
    metric: llmTokens,
    from: { metric: 'gemini_cli.token.usage' },
    when: { type: geminiType },
    amount: 'value',
    sign,
    priced: true,
    labels: { model, type },
  };
}

/** Its `input` contains what was cached; its `output` lacks what the model thought; `tool` is input besides `input`. */
const usage: readonly Count[] = [
  tokens('input', 'input'),
  tokens('cache', 'input', -1),
  tokens('tool', 'input'),
  tokens('cache', 'cache_read'),
  tokens('output', 'output'),
  tokens('thought', 'output'),
];

/** Counted from events: its metric of requests counts each error twice. */
const answered = { event: 'gemini_cli.api_response' } as const;

const requests: readonly Count[] = [
  {
    facet: 'requests',
    metric: llmRequests,
    from: answered,
    amount: 'one',
    labels: { model, outcome: 'ok', status: { firstOf: ['status_code'] } },
  },
  {
    facet: 'requests',
    metric: llmRequests,
    from: { event: 'gemini_cli.api_error' },
    amount: 'one',
    labels: { model, outcome: 'error', status: { firstOf: ['status_code', 'error.type'] } },
  },
  {
    facet: 'requests',
    metric: llmRequestDuration,
    from: answered,
    amount: { attribute: 'duration_ms', times: 0.001 },
    labels: { model },
  },
];

const called = { event: 'gemini_cli.tool_call' } as const;
const tool = { firstOf: ['function_name'] } as const;

const work: readonly Count[] = [
  { facet: 'work', metric: agentSessions, from: { metric: 'gemini_cli.session.count' }, amount: 'value', labels: {} },
  { facet: 'work', metric: agentPrompts, from: { event: 'gemini_cli.user_prompt' }, amount: 'one', labels: {} },
  {
    facet: 'work',
    metric: agentToolCalls,
    from: called,
    amount: 'one',
    labels: { tool, outcome: { firstOf: ['success'], rename: { true: 'ok', false: 'error' } } },
  },
  {
    facet: 'work',
    metric: agentToolDuration,
    from: called,
    amount: { attribute: 'duration_ms', times: 0.001 },
    labels: { tool },
  },
  {
    facet: 'work',
    metric: agentLinesChanged,
    from: { metric: 'gemini_cli.lines.changed' },
    amount: 'value',
    labels: { type: { firstOf: ['type'] } },
  },
];

export const geminiCliCounts: readonly Count[] = [...usage, ...requests, ...work];
