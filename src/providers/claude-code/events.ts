import { type Attributes, type RawRecord, plain } from '../dialect';
import { attribution } from './metrics';

/** The body of every event is its name, with a prefix. */
function event(attributes: Attributes): RawRecord {
  return { body: 'plain', ...attributes };
}

const hooks = {
  ...plain('hook_event', 'num_hooks', 'managed_only', 'hook_source', 'safe_mode'),
  // With the matcher, which people write.
  hook_name: 'commandLines',
  hook_definitions: 'commandLines',
} as const;

const outcomes = plain('num_success', 'num_blocking', 'num_non_blocking_error', 'num_cancelled', 'total_duration_ms');

const rawBody = {
  // The whole request or response of the API.
  body: 'prompts',
  body_ref: 'filePaths',
  ...plain('body_length', 'body_truncated', 'model', 'query_source'),
} as const;

const aboutModels: Readonly<Record<string, RawRecord>> = {
  api_request: event({
    required: plain(
      ...['model', 'request_id', 'speed', 'query_source', 'duration_ms', 'ttft_ms', 'cost_usd', 'cost_usd_micros'],
      ...['input_tokens', 'output_tokens', 'cache_read_tokens', 'cache_creation_tokens'],
      ...['cache_creation_5m_tokens', 'cache_creation_1h_tokens'],
    ),
    optional: plain('effort', 'agent.name'),
    documented: { ...plain('client_request_id'), ...attribution },
  }),
  api_error: event({
    required: {
      ...plain('model', 'status_code', 'duration_ms', 'attempt', 'request_id', 'speed', 'query_source'),
      error: 'errorMessages',
    },
    optional: plain('effort'),
    documented: { ...plain('client_request_id', 'agent.name'), ...attribution },
  }),
  api_retries_exhausted: event({
    required: {
      ...plain('model', 'status_code', 'total_attempts', 'total_retry_duration_ms', 'speed', 'query_source'),
      error: 'errorMessages',
    },
  }),
  api_refusal: event({
    documented: {
      ...plain('model', 'request_id', 'query_source', 'speed', 'attempt', 'effort', 'server_fallback_hop'),
      ...plain('has_category', 'has_explanation', 'category', 'agent.name'),
      ...attribution,
    },
  }),
  api_request_body: event({ documented: rawBody }),
  api_response_body: event({ documented: { ...rawBody, ...plain('request_id') } }),
};

const aboutWork: Readonly<Record<string, RawRecord>> = {
  user_prompt: event({
    required: { ...plain('prompt_length', 'message.uuid'), prompt: 'prompts', prompt_text: 'prompts' },
    documented: plain('command_name', 'command_source'),
  }),
  assistant_response: event({
    required: {
      ...plain('response_length', 'request_id', 'message.uuid', 'model', 'query_source'),
      response: 'responses',
    },
  }),
  tool_decision: event({
    required: plain(
      ...['tool_name', 'tool_use_id', 'decision', 'source', 'tool_source', 'permission_mode', 'request_id'],
    ),
    optional: { tool_parameters: 'toolInputs' },
  }),
  tool_result: event({
    required: plain('tool_name', 'tool_use_id', 'success', 'duration_ms', 'tool_input_size_bytes', 'request_id'),
    optional: {
      ...plain('tool_result_size_bytes', 'error_type'),
      tool_parameters: 'toolInputs',
      tool_input: 'toolInputs',
      error: 'errorMessages',
    },
    documented: plain('decision_type', 'decision_source', 'mcp_server_scope'),
  }),
  subagent_completed: event({
    required: plain(
      ...['agent_type', 'agent.source', 'is_built_in', 'is_async', 'total_tokens', 'total_tool_uses', 'duration_ms'],
      ...['model', 'final_model', 'model_swapped'],
    ),
    documented: plain('plugin_id_hash', 'plugin.name'),
  }),
  compaction: event({
    documented: {
      ...plain('trigger', 'success', 'duration_ms', 'pre_tokens', 'post_tokens', 'precompute_reuse'),
      error: 'errorMessages',
    },
  }),
  skill_activated: event({
    documented: plain(
      ...['skill.name', 'invocation_trigger', 'skill.source', 'skill.kind', 'plugin.name', 'marketplace.name'],
    ),
  }),
  at_mention: event({ documented: plain('mention_type', 'success') }),
  feedback_survey: event({
    documented: {
      ...plain('event_type', 'survey_type', 'appearance_id', 'enabled_via_override'),
      // The same key holds a model's answer elsewhere.
      response: 'responses',
    },
  }),
};

const aboutTheProgram: Readonly<Record<string, RawRecord>> = {
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

/** The events of Claude Code, by name. */
export const claudeCodeEvents: Readonly<Record<string, RawRecord>> = {
  ...aboutModels,
  ...aboutWork,
  ...aboutTheProgram,
};
