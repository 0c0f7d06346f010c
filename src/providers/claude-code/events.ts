import { type RawRecord, plain } from '../dialect';
import { attribution } from './metrics';
import { claudeCodeProgramEvents, event } from './program-events';

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

/** The events of Claude Code, by name. */
export const claudeCodeEvents: Readonly<Record<string, RawRecord>> = {
  ...aboutModels,
  ...aboutWork,
  ...claudeCodeProgramEvents,
};
