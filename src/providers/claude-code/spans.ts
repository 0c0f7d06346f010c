import { type RawRecord, plain } from '../dialect';

const SPAN = ['span.type', 'gen_ai.provider.name', 'gen_ai.conversation.id'];

/** The spans of Claude Code. Their kind is internal, and their names are not those of OpenTelemetry's conventions. */
export const claudeCodeSpans: Readonly<Record<string, RawRecord>> = {
  'claude_code.interaction': {
    required: {
      ...plain(
        ...SPAN,
        'gen_ai.operation.name',
        'user_prompt_length',
        'interaction.sequence',
        'interaction.duration_ms',
      ),
      ...plain('parent.source', 'queued_sends'),
      user_prompt: 'prompts',
    },
  },
  'claude_code.llm_request': {
    required: plain(
      ...[...SPAN, 'model', 'gen_ai.system', 'gen_ai.request.model', 'gen_ai.response.id', 'request_id'],
      ...['llm_request.context', 'speed', 'query_source_safe', 'duration_ms', 'success', 'attempt'],
    ),
    optional: {
      ...plain('input_tokens', 'output_tokens', 'cache_read_tokens', 'cache_creation_tokens', 'ttft_ms'),
      ...plain('first_content_ms', 'effort', 'stop_reason', 'gen_ai.response.finish_reasons'),
      ...plain('status_code', 'error_class'),
      error: 'errorMessages',
    },
    documented: plain('query_source', 'client_request_id', 'response.has_tool_call'),
  },
  'claude_code.tool': {
    required: plain(
      ...[...SPAN, 'gen_ai.operation.name', 'tool_name', 'tool_name_safe', 'gen_ai.tool.name'],
      ...['tool_use_id', 'gen_ai.tool.call.id', 'duration_ms'],
    ),
    optional: {
      ...plain('bash_command_class'),
      bash_argv0: 'commandLines',
      full_command: 'commandLines',
      file_path: 'filePaths',
    },
    documented: plain('result_tokens', 'skill_name', 'subagent_type'),
  },
  'claude_code.tool.blocked_on_user': { required: plain(...SPAN, 'duration_ms', 'decision', 'source') },
  'claude_code.tool.execution': {
    required: plain(...SPAN, 'tool_use_id', 'gen_ai.tool.call.id', 'duration_ms', 'success'),
    optional: { ...plain('error.type', 'error_class'), error: 'errorMessages' },
  },
  'claude_code.hook': {
    documented: {
      ...plain(...SPAN, 'hook_event', 'num_hooks', 'duration_ms'),
      ...plain('num_success', 'num_blocking', 'num_non_blocking_error', 'num_cancelled'),
      hook_name: 'commandLines',
      hook_definitions: 'commandLines',
    },
  },
};

/** Events on spans: one for each attempt of a request, also those that a retry made good. */
export const claudeCodeSpanEvents: Readonly<Record<string, RawRecord>> = {
  'gen_ai.request.attempt': { required: plain('attempt') },
};
