import { type RawMetric, plain } from '../dialect';

/** What a request was made for, beside its model and who asked. */
export const attribution = plain('skill.name', 'plugin.name', 'marketplace.name', 'mcp_server.name', 'mcp_tool.name');

const ofRequest = {
  optional: plain('effort', 'agent.name'),
  documented: { ...plain('speed'), ...attribution },
};

/** The metrics of Claude Code: all are counters, delta unless asked otherwise. */
export const claudeCodeMetrics: Readonly<Record<string, RawMetric>> = {
  'claude_code.session.count': { kind: 'counter', unit: '', required: plain('start_type') },
  'claude_code.lines_of_code.count': { kind: 'counter', unit: '', required: plain('type', 'model') },
  'claude_code.pull_request.count': { kind: 'counter', unit: '', documented: {} },
  'claude_code.commit.count': { kind: 'counter', unit: '', documented: {} },
  'claude_code.cost.usage': { kind: 'counter', unit: 'USD', required: plain('model', 'query_source'), ...ofRequest },
  'claude_code.token.usage': {
    kind: 'counter',
    unit: 'tokens',
    required: plain('model', 'query_source', 'type'),
    ...ofRequest,
  },
  'claude_code.code_edit_tool.decision': {
    kind: 'counter',
    unit: '',
    required: plain('tool_name', 'decision', 'source', 'language'),
  },
  'claude_code.active_time.total': { kind: 'counter', unit: 's', required: plain('type') },
};
