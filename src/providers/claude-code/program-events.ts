import { type Attributes, type RawRecord, plain } from '../dialect';

/** The body of every event is its name, with a prefix. */
export function event(attributes: Attributes): RawRecord {
  return { body: 'plain', ...attributes };
}

const hooks = {
  ...plain('hook_event', 'num_hooks', 'managed_only', 'hook_source', 'safe_mode'),
  // With the matcher, which people write.
  hook_name: 'commandLines',
  hook_definitions: 'commandLines',
} as const;

const outcomes = plain('num_success', 'num_blocking', 'num_non_blocking_error', 'num_cancelled', 'total_duration_ms');

/** What Claude Code tells about itself: settings, plugins, hooks, servers of tools. */
export const claudeCodeProgramEvents: Readonly<Record<string, RawRecord>> = {
  managed_settings_resolved: event({
    required: plain(
      ...['managed_settings.trigger', 'managed_settings.sources', 'managed_settings.source_behavior'],
      ...['managed_settings.helper.state', 'managed_settings.helper.applied'],
    ),
  }),
  plugin_loaded: event({
    required: plain(
      ...['plugin.name', 'marketplace.name', 'plugin.scope', 'enabled_via', 'plugin_id_hash', 'has_hooks', 'has_mcp'],
      ...['host_owned_mcp', 'skill_path_count', 'command_path_count', 'agent_path_count', 'safe_mode'],
    ),
    documented: plain('plugin.version'),
  }),
  plugin_installed: event({
    documented: plain(
      'marketplace.is_official',
      'install.trigger',
      'plugin.name',
      'plugin.version',
      'marketplace.name',
    ),
  }),
  mcp_server_connection: event({
    documented: {
      ...plain('status', 'transport_type', 'server_scope', 'duration_ms', 'error_code', 'is_plugin'),
      ...plain('plugin_id_hash', 'plugin.name', 'server_name'),
      error: 'errorMessages',
    },
  }),
  hook_registered: event({
    documented: {
      ...plain('hook_event', 'hook_type', 'hook_source', 'safe_mode', 'plugin.name', 'plugin_id_hash'),
      hook_matcher: 'commandLines',
    },
  }),
  hook_execution_start: event({ documented: hooks }),
  hook_execution_complete: event({ documented: { ...hooks, ...outcomes } }),
  // Besides these, whatever a plugin measures.
  hook_plugin_metrics: event({ documented: plain('plugin_id', 'hook_event') }),
  permission_mode_changed: event({ documented: plain('from_mode', 'to_mode', 'trigger') }),
  auth: event({ documented: plain('action', 'success', 'auth_method', 'error_category', 'status_code') }),
  internal_error: event({ documented: plain('error_name', 'error_code') }),
  retention_sweep: event({
    documented: {
      ...plain('period_days', 'used_default', 'skip_reason', 'transcripts_deleted', 'session_files_deleted'),
      ...plain('artifacts_deleted', 'files_retained_fresh', 'files_past_cutoff', 'error_count'),
      // One of two words here; elsewhere whatever came out of something.
      result: 'toolOutputs',
    },
  }),
};
