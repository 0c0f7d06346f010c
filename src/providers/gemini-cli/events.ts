import { type Attributes, type RawRecord, plain } from '../dialect';
import { documentedEvents } from './documented-events';

/** The body of most events is a sentence made of their plain attributes. */
function event(attributes: Attributes): RawRecord {
  return { body: 'plain', ...attributes };
}

const failure = { ...plain('error.type'), error: 'errorMessages', 'error.message': 'errorMessages' } as const;

const recorded: Readonly<Record<string, RawRecord>> = {
  'gemini_cli.config': event({
    required: plain(
      ...['model', 'embedding_model', 'sandbox_enabled', 'core_tools_enabled', 'approval_mode', 'api_key_enabled'],
      ...['vertex_ai_enabled', 'log_user_prompts_enabled', 'file_filtering_respect_git_ignore', 'debug_mode'],
      ...['mcp_servers', 'mcp_servers_count', 'mcp_tools', 'mcp_tools_count', 'output_format', 'extensions'],
      ...['extensions_count', 'extension_ids', 'worktree_active'],
    ),
  }),
  'gemini_cli.user_prompt': event({
    required: { ...plain('prompt_length', 'prompt_id') },
    // Unless `logPrompts` is off.
    optional: { prompt: 'prompts' },
  }),
  'gemini_cli.api_request': event({
    required: plain('model', 'prompt_id', 'role'),
    optional: { request_text: 'prompts' },
  }),
  'gemini_cli.api_response': event({
    required: plain(
      ...['model', 'duration_ms', 'prompt_id', 'status_code', 'http.status_code', 'finish_reasons', 'role'],
      ...['input_token_count', 'output_token_count', 'cached_content_token_count', 'thoughts_token_count'],
      ...['tool_token_count', 'total_token_count'],
    ),
    optional: { response_text: 'responses' },
  }),
  'gemini_cli.api_error': {
    // It quotes the error.
    body: 'errorMessages',
    required: {
      ...plain(
        'model',
        'model_name',
        'status_code',
        'http.status_code',
        'duration',
        'duration_ms',
        'prompt_id',
        'role',
      ),
      ...failure,
    },
  },
  'gemini_cli.tool_call': event({
    required: plain(
      ...['function_name', 'duration_ms', 'success', 'decision', 'prompt_id', 'tool_type', 'content_length'],
      ...['mcp_server_name', 'extension_name', 'extension_id', 'start_time', 'end_time'],
    ),
    optional: {
      ...plain('error_type'),
      ...failure,
      function_args: 'toolInputs',
      // Lines changed, codes of exit, and what else a tool says about its result.
      metadata: 'toolOutputs',
    },
  }),
  'gemini_cli.file_operation': event({
    required: { ...plain('tool_name', 'operation', 'lines', 'mimetype'), extension: 'filePaths' },
    optional: plain('programming_language'),
  }),
  'gemini_cli.model_routing': event({
    required: {
      ...plain('decision_model', 'decision_source', 'routing_latency_ms', 'failed', 'approval_mode'),
      ...plain('enable_numerical_routing', 'classifier_threshold'),
      reasoning: 'responses',
    },
    documented: { error_message: 'errorMessages' },
  }),
  'gemini_cli.plan.approval_mode_duration': event({ required: plain('mode', 'duration_ms') }),
  'gemini_cli.ripgrep_fallback': event({ required: { error: 'errorMessages' } }),
  'gemini_cli.startup_stats': event({ required: plain('phases', 'os_platform', 'os_release', 'is_docker') }),
  // OpenTelemetry's name; one for each request, and another for its answer or error.
  'gen_ai.client.inference.operation.details': {
    body: 'errorMessages',
    required: {
      ...plain('gen_ai.operation.name', 'gen_ai.provider.name', 'gen_ai.request.model', 'gen_ai.output.type'),
      ...plain('gen_ai.request.temperature', 'gen_ai.request.top_p', 'gen_ai.request.top_k', 'gen_ai.request.seed'),
      ...plain('gen_ai.request.choice.count', 'gen_ai.request.frequency_penalty', 'gen_ai.request.presence_penalty'),
      ...plain('gen_ai.request.max_tokens', 'server.port'),
      'server.address': 'hosts',
      'gen_ai.request.stop_sequences': 'instructions',
    },
    optional: {
      ...plain('gen_ai.response.model', 'gen_ai.response.id', 'gen_ai.response.finish_reasons'),
      ...plain('gen_ai.usage.input_tokens', 'gen_ai.usage.output_tokens'),
      'gen_ai.system_instructions': 'instructions',
      'gen_ai.input.messages': 'prompts',
      'gen_ai.output.messages': 'responses',
    },
  },
};

/** The events of Gemini CLI, by name. Values that are not there arrive as empty ones. */
export const geminiCliEvents: Readonly<Record<string, RawRecord>> = { ...recorded, ...documentedEvents };
