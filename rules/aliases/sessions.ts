import { agentLinesChanged, agentSessions, agentToolCalls } from '../../src/catalogue/agent';
import { llmCost, llmTokens } from '../../src/catalogue/llm';
import { matches } from '../../src/promql';
import { type Aliases, renamed } from './alias';

/** These names are about Claude: what others do under them would be added to it. */
const provider = 'anthropic';

/** The tools of Claude Code that change files. */
const tool = matches('Edit|MultiEdit|NotebookEdit|Write');

export const ofSessions: Aliases = {
  usedFor: 'sessions',
  name: 'aliases-sessions',
  rules: [
    renamed('claude_sessions_total', agentSessions, { provider }),
    renamed('claude_lines_added_total', agentLinesChanged, { provider, type: 'added' }),
    renamed('claude_lines_deleted_total', agentLinesChanged, { provider, type: 'removed' }),
    renamed('claude_files_modified_total', agentToolCalls, { provider, tool, outcome: 'ok' }),
    renamed('claude_tokens_input_total', llmTokens, { provider, type: 'input' }),
    renamed('claude_tokens_output_total', llmTokens, { provider, type: 'output' }),
    renamed('claude_api_cost_usd_total', llmCost, { provider }),
    renamed('claude_tool_calls_total', agentToolCalls, { provider }),
  ],
};
