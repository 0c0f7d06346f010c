import { type RawRecord, plain } from '../dialect';

/** On every event of a session. */
const SESSION = ['event.timestamp', 'conversation.id', 'app.version', 'originator', 'terminal.type', 'model', 'slug'];

const ENVIRONMENT = [
  ...['auth.env_openai_api_key_present', 'auth.env_codex_api_key_present', 'auth.env_codex_api_key_enabled'],
  ...['auth.env_provider_key_name', 'auth.env_provider_key_present', 'auth.env_refresh_token_url_override_present'],
];

const AUTHORIZATION = ['auth.header_attached', 'auth.header_name', 'auth.retry_after_unauthorized'];

const failedAuthorization = {
  ...plain('auth.recovery_mode', 'auth.recovery_phase', 'auth.request_id', 'auth.cf_ray', 'auth.error_code'),
  'auth.error': 'errorMessages',
} as const;

/** What is documented of calls over a websocket, which signed-in people make. */
const websocket = {
  ...plain(...SESSION, ...ENVIRONMENT, 'duration_ms', 'success', 'auth.connection_reused'),
  'error.message': 'errorMessages',
} as const;

const aboutModels: Readonly<Record<string, RawRecord>> = {
  'codex.api_request': {
    required: plain(
      ...[...SESSION, ...ENVIRONMENT, ...AUTHORIZATION],
      ...['duration_ms', 'http.response.status_code', 'attempt', 'endpoint'],
    ),
    optional: { 'error.message': 'errorMessages' },
    documented: failedAuthorization,
  },
  // Of those that say `response.completed`, only the second of each answer has counts of tokens.
  'codex.sse_event': {
    required: plain(...SESSION, 'event.kind'),
    optional: plain(
      ...['duration_ms', 'ttft_ms', 'model_reasoning_effort', 'input_token_count', 'output_token_count'],
      ...['cached_token_count', 'cache_write_token_count', 'reasoning_token_count', 'tool_token_count'],
    ),
    documented: { 'error.message': 'errorMessages' },
  },
  'codex.turn_ttft': { required: plain(...SESSION, 'duration_ms') },
  'codex.turn_cost': { documented: plain(...SESSION) },
  'codex.websocket_connect': {
    documented: {
      ...websocket,
      ...failedAuthorization,
      ...plain(...AUTHORIZATION, 'http.response.status_code', 'endpoint'),
    },
  },
  'codex.websocket_request': { documented: websocket },
};

const aboutWork: Readonly<Record<string, RawRecord>> = {
  'codex.conversation_starts': {
    required: plain(
      ...[...SESSION, ...ENVIRONMENT, 'provider_name', 'reasoning_summary', 'approval_policy', 'sandbox_policy'],
      ...['mcp_servers', 'config.legacy_multi_agent_disabled_sources'],
    ),
    documented: plain('reasoning_effort', 'context_window', 'auto_compact_token_limit'),
  },
  'codex.user_prompt': { required: { ...plain(...SESSION, 'prompt_length'), prompt: 'prompts' } },
  'codex.tool_decision': {
    required: plain(...SESSION, 'tool_name', 'tool_namespace', 'call_id', 'decision', 'source'),
  },
  'codex.tool_result': {
    required: {
      ...plain(...SESSION, 'tool_result_seq', 'tool_name', 'tool_namespace', 'call_id', 'duration_ms', 'success'),
      ...plain('output_truncated', 'agent_name', 'mcp_server'),
      // The address of the server, where it has one.
      mcp_server_origin: 'hosts',
      // Both are there even with `log_user_prompt = false`.
      arguments: 'toolInputs',
      output: 'toolOutputs',
    },
  },
};

const aboutTheProgram: Readonly<Record<string, RawRecord>> = {
  'codex.startup_phase': { required: plain(...SESSION, 'startup.phase', 'startup.status', 'duration_ms') },
  'codex.auth_recovery': {
    documented: {
      ...plain(...SESSION, 'auth.mode', 'auth.step', 'auth.outcome', 'auth.request_id', 'auth.cf_ray'),
      ...plain('auth.error_code', 'auth.recovery_reason', 'auth.state_changed'),
      'auth.error': 'errorMessages',
    },
  },
  // Lines of its own log, which are called by their place in the source.
  'event *': { body: 'errorMessages' },
};

/** The events of Codex, by name. They have no body and no time but that of their observation. */
export const codexEvents: Readonly<Record<string, RawRecord>> = { ...aboutModels, ...aboutWork, ...aboutTheProgram };
