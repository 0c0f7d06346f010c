import { type Dialect, plain } from '../dialect';
import { sender } from '../sender';
import { claudeCodeEvents } from './events';
import { claudeCodeMetrics } from './metrics';
import { claudeCodeSpanEvents, claudeCodeSpans } from './spans';

/** What Claude Code sends: metrics, events, and spans since their beta. */
export const claudeCodeDialect: Dialect = {
  versions: ['2.1.329'],
  versionIn: 'service.version',
  scopes: {
    metrics: ['com.anthropic.claude_code'],
    logs: ['com.anthropic.claude_code.events'],
    spans: ['com.anthropic.claude_code.tracing'],
  },
  resource: {
    required: plain('service.name', 'service.version', 'host.arch', 'os.type', 'os.version'),
    optional: sender.optional,
    documented: { ...sender.documented, ...plain('wsl.version') },
  },
  common: {
    optional: {
      // Claude Code copies what the sender sets on the resource to everything else.
      ...sender.optional,
      ...plain('session.id', 'prompt.id', 'terminal.type', 'anthropic.provider', 'anthropic.custom_base_url'),
      ...plain('event.name', 'event.timestamp', 'event.sequence', 'agent_id'),
      'user.id': 'accounts',
    },
    documented: {
      ...sender.documented,
      ...plain('app.version', 'app.entrypoint', 'identity.source', 'parent_agent_id'),
      ...plain('workflow.run_id', 'workflow.name'),
      'workspace.host_paths': 'filePaths',
      'user.email': 'email',
      'user.account_uuid': 'accounts',
      'user.account_id': 'accounts',
      'user.groups': 'accounts',
      'organization.id': 'accounts',
    },
  },
  metrics: claudeCodeMetrics,
  events: claudeCodeEvents,
  spans: claudeCodeSpans,
  spanEvents: claudeCodeSpanEvents,
};
