import { type RawRecord, plain } from '../dialect';

/** Where in its source a span or an event comes from. */
const place = { ...plain('code.module.name', 'code.line.number', 'target'), 'code.file.path': 'filePaths' } as const;

/**
 * The spans of Codex: some hundred for a turn, named after its functions, so their names are no contract. Attributes
 * are those of all that were seen.
 */
export const codexSpans: Readonly<Record<string, RawRecord>> = {
  '*': {
    required: { ...place, ...plain('busy_ns', 'idle_ns', 'thread.name', 'thread.id') },
    optional: {
      // Ids.
      ...plain('conversation.id', 'session.id', 'turn.id', 'turn_id', 'call_id', 'cell.id', 'execution.id'),
      ...plain('runtime_tool_call_id', 'unified_exec_process_id', 'rpc.request_id', 'app_server.connection_id'),
      // Models and tools.
      ...plain('model', 'wire_api', 'codex.request.reasoning_effort', 'tool_name', 'tool_source', 'codex.tool.phase'),
      // Protocols.
      ...plain('transport', 'http.method', 'api.path', 'rpc.system', 'rpc.method', 'rpc.transport'),
      ...plain('app_server.api_version', 'app_server.client_name', 'app_server.client_version'),
      // Durations and counts.
      ...plain('codex.response.receive_wait_ms', 'dynamic_tool_count', 'input_count', 'item_count', 'root_count'),
      ...plain('user_input_count', 'session_init.required_mcp_server_count'),
      // Ways and outcomes.
      ...plain('aborted', 'apps_enabled', 'build_mode', 'codex.turn.phase', 'exit_signaled', 'mode', 'outcome'),
      ...plain('output_closed', 'phase', 'remote', 'session_init.ephemeral', 'stop_reason', 'turn.has_metadata_header'),
      // Whatever stands in a queue, as the program's debugger would print it.
      key: 'toolInputs',
    },
  },
};

const tool = plain('event.name', 'conversation.id', 'call_id', 'tool_name', 'tool_namespace', 'tool_source', 'level');
const ofCell = plain('cell.id', 'runtime_tool_call_id');

/** Events on spans: copies of log events without their content, called by their place in the source. */
export const codexSpanEvents: Readonly<Record<string, RawRecord>> = {
  'codex.tool_call_received': { required: { ...place, ...tool }, optional: { ...ofCell, ...plain('turn_id') } },
  'codex.tool_result_ready': {
    required: { ...place, ...tool, ...plain('turn_id', 'dispatch_to_result_ready_ms') },
  },
  'codex.code_mode.nested_tool_dispatched': { required: { ...place, ...tool, ...ofCell, ...plain('turn_id') } },
  'event *': {
    required: {
      ...place,
      ...plain('level', 'event.name', 'event.timestamp', 'conversation.id', 'app.version', 'originator'),
      ...plain('terminal.type', 'model', 'slug'),
    },
    optional: {
      ...plain('duration_ms', 'success', 'attempt', 'endpoint', 'http.response.status_code'),
      ...plain('tool_name', 'tool_namespace', 'tool_result_seq', 'tool_origin', 'mcp_tool', 'call_id'),
      ...plain('arguments_length', 'output_length', 'output_line_count', 'output_truncated'),
      ...plain('provider_name', 'reasoning_summary', 'approval_policy', 'sandbox_policy', 'mcp_server_count'),
      ...plain('config.legacy_multi_agent_disabled_sources', 'auth.header_attached', 'auth.header_name'),
      ...plain('auth.retry_after_unauthorized', 'auth.env_openai_api_key_present', 'auth.env_codex_api_key_present'),
      ...plain('auth.env_codex_api_key_enabled', 'auth.env_provider_key_name', 'auth.env_provider_key_present'),
      ...plain('auth.env_refresh_token_url_override_present'),
    },
    documented: {
      ...plain('event.kind', 'prompt_length', 'text_input_count', 'image_input_count', 'local_image_input_count'),
      ...plain('input_token_count', 'output_token_count', 'cached_token_count', 'reasoning_token_count'),
      ...plain('tool_token_count', 'startup.phase', 'startup.status'),
      'error.message': 'errorMessages',
    },
  },
};
