import { client } from '../client';
import type { Provider } from '../contract';
import { otelVariables } from '../env';
import { withoutInstance } from '../formats';
import { claudeCodeCounts } from './counts';
import { claudeCodeDialect } from './dialect';

/** Claude Code and the Claude Agent SDK, which runs it. It reports tokens and what they cost. */
export function claudeCode(): Provider {
  return client({
    id: 'claude-code',
    title: 'Claude Code',
    vendor: 'anthropic',
    agent: { firstOf: ['agent.name'], otherwise: 'main' },
    recognise: {
      scopes: ['com.anthropic.claude_code', 'com.anthropic.claude_code.events', 'com.anthropic.claude_code.tracing'],
    },
    dialect: claudeCodeDialect,
    counts: claudeCodeCounts,
    env: (at) => {
      const variables = {
        CLAUDE_CODE_ENABLE_TELEMETRY: '1',
        CLAUDE_CODE_ENHANCED_TELEMETRY_BETA: '1',
        ...otelVariables(at),
        // The ledger has no sessions, so metrics need none; events and spans keep theirs.
        OTEL_METRICS_INCLUDE_SESSION_ID: 'false',
        OTEL_METRICS_INCLUDE_ACCOUNT_UUID: 'false',
        OTEL_LOG_USER_PROMPTS: '0',
        OTEL_LOG_TOOL_DETAILS: '0',
      };
      const text = JSON.stringify({ env: withoutInstance(variables) }, undefined, 2);
      return { variables, file: { path: 'managed-settings.json', text: `${text}\n` } };
    },
  });
}
