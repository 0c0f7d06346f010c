import { type Fields, type RawRecord, plain } from '../dialect';

type Events = Readonly<Record<string, RawRecord>>;

function event(...keys: readonly string[]): RawRecord {
  return { documented: plain(...keys) };
}

/** With content besides what is plain. */
function telling(content: Fields, ...keys: readonly string[]): RawRecord {
  return { documented: { ...plain(...keys), ...content } };
}

const ofAgents: Events = {
  'gemini_cli.agent.start': event('agent_id', 'agent_name'),
  'gemini_cli.agent.finish': event('agent_id', 'agent_name', 'duration_ms', 'turn_count', 'terminate_reason'),
  'gemini_cli.agent.recovery_attempt': telling(
    { reason: 'errorMessages' },
    ...['agent_id', 'agent_name', 'duration_ms', 'success', 'turn_count'],
  ),
};

const ofTheConversation: Events = {
  'gemini_cli.flash_fallback': event(),
  'gemini_cli.conversation_finished': event('approvalMode', 'turnCount'),
  'gemini_cli.next_speaker_check': telling({ result: 'toolOutputs' }, 'prompt_id', 'finish_reason'),
  'gemini_cli.chat_compression': event('tokens_before', 'tokens_after'),
  'gemini_cli.chat.invalid_chunk': telling({ 'error.message': 'errorMessages' }),
  'gemini_cli.chat.content_retry': event('attempt_number', 'error_type', 'retry_delay_ms', 'model'),
  'gemini_cli.chat.content_retry_failure': event('total_attempts', 'final_error_type', 'total_duration_ms', 'model'),
  'gemini_cli.network_retry_attempt': event('attempt', 'max_attempts', 'error_type', 'delay_ms', 'model'),
  'gemini_cli.malformed_json_response': event('model'),
  // Without the prefix of all others.
  loop_detected: telling(
    { analysis: 'responses' },
    'loop_type',
    'prompt_id',
    'count',
    'confirmed_by_model',
    'confidence',
  ),
  loop_detection_disabled: event('prompt_id'),
  'gemini_cli.llm_loop_check': event('prompt_id', 'flash_confidence', 'main_model', 'main_model_confidence'),
  'gemini_cli.tool_output_truncated': event(
    ...['eventName', 'tool_name', 'original_content_length', 'truncated_content_length', 'threshold', 'prompt_id'],
  ),
  'gemini_cli.tool_output_masking': event('tokens_before', 'tokens_after', 'masked_count', 'total_prunable_tokens'),
  'gemini_cli.edit_strategy': event('strategy'),
  'gemini_cli.edit_correction': event('correction'),
  'gemini_cli.web_fetch_fallback_attempt': telling({ reason: 'errorMessages' }),
  'gemini_cli.conseca.policy_generation': telling({
    user_prompt: 'prompts',
    trusted_content: 'prompts',
    policy: 'responses',
    error: 'errorMessages',
  }),
  'gemini_cli.conseca.verdict': telling(
    {
      user_prompt: 'prompts',
      policy: 'responses',
      tool_call: 'toolInputs',
      verdict_rationale: 'responses',
      error: 'errorMessages',
    },
    'verdict',
  ),
};

const ofTheUser: Events = {
  'gemini_cli.slash_command': telling(
    { command: 'commandLines', subcommand: 'commandLines' },
    'status',
    'extension_id',
  ),
  'gemini_cli.slash_command.model': event('model_name'),
  'gemini_cli.rewind': telling({}, 'outcome'),
  'gemini_cli.plan.approval_mode_switch': event('from_mode', 'to_mode'),
  'gemini_cli.plan.execution': event('approval_mode'),
  'gemini_cli.overage_menu_shown': event('model', 'credit_balance', 'overage_strategy'),
  'gemini_cli.overage_option_selected': event('model', 'selected_option', 'overage_strategy', 'credit_balance'),
  'gemini_cli.empty_wallet_menu_shown': event('model'),
  'gemini_cli.credit_purchase_click': event('source', 'model'),
  'gemini_cli.credits_used': event('model', 'credits_consumed', 'credits_remaining'),
  'gemini_cli.api_key_updated': event('previous_auth_type', 'new_auth_type'),
  'gemini_cli.onboarding.start': event(),
  'gemini_cli.onboarding.success': event('user_tier', 'duration_ms'),
};

const source = { extension_source: 'filePaths' } as const;

const ofTheProgram: Events = {
  'gemini_cli.ide_connection': event('connection_type'),
  'gemini_cli.extension_install': telling(source, 'extension_name', 'extension_version', 'status'),
  'gemini_cli.extension_update': telling(
    source,
    ...['extension_name', 'extension_version', 'extension_previous_version', 'status'],
  ),
  'gemini_cli.extension_uninstall': event('extension_name', 'status'),
  'gemini_cli.extension_enable': event('extension_name', 'setting_scope'),
  'gemini_cli.extension_disable': event('extension_name', 'setting_scope'),
  'gemini_cli.hook_call': telling(
    {
      hook_name: 'commandLines',
      hook_input: 'toolInputs',
      hook_output: 'toolOutputs',
      stdout: 'toolOutputs',
      stderr: 'toolOutputs',
      error: 'errorMessages',
    },
    ...['hook_event_name', 'hook_type', 'duration_ms', 'success', 'exit_code'],
  ),
  'gemini_cli.keychain.availability': event('available'),
  'gemini_cli.token_storage.initialization': event('type', 'forced'),
};

/** Events that Gemini CLI documents and that no recording has. */
export const documentedEvents: Events = { ...ofAgents, ...ofTheConversation, ...ofTheUser, ...ofTheProgram };
