import { type RawMetric, plain } from '../dialect';

type Metrics = Readonly<Record<string, RawMetric>>;

const COMMON = ['session.id', 'interactive', 'auth_type'];

/** A metric that is documented only. */
function unseen(kind: RawMetric['kind'], unit: string, ...keys: readonly string[]): RawMetric {
  return { kind, unit, documented: plain(...keys) };
}

const genAi = {
  required: plain(
    ...[...COMMON, 'gen_ai.operation.name', 'gen_ai.provider.name', 'gen_ai.request.model', 'gen_ai.response.model'],
  ),
  documented: { ...plain('server.port'), 'server.address': 'hosts' },
} as const;

const recorded: Metrics = {
  'gemini_cli.session.count': { kind: 'counter', unit: '', required: plain('session.id', 'interactive') },
  'gemini_cli.token.usage': { kind: 'counter', unit: '', required: plain(...COMMON, 'model', 'type') },
  // An error is counted twice: with `error_type`, and without.
  'gemini_cli.api.request.count': {
    kind: 'counter',
    unit: '',
    required: plain(...COMMON, 'model', 'status_code'),
    optional: plain('error_type'),
  },
  'gemini_cli.api.request.latency': { kind: 'histogram', unit: 'ms', required: plain(...COMMON, 'model') },
  'gemini_cli.tool.call.count': {
    kind: 'counter',
    unit: '',
    required: plain(...COMMON, 'function_name', 'success', 'decision', 'tool_type'),
  },
  'gemini_cli.tool.call.latency': { kind: 'histogram', unit: 'ms', required: plain(...COMMON, 'function_name') },
  'gemini_cli.lines.changed': { kind: 'counter', unit: '', required: plain(...COMMON, 'function_name', 'type') },
  'gemini_cli.file.operation.count': {
    kind: 'counter',
    unit: '',
    required: {
      ...plain(...COMMON, 'operation', 'lines', 'mimetype', 'programming_language'),
      // The end of a file's name is a part of it.
      extension: 'filePaths',
    },
  },
  'gemini_cli.model_routing.latency': {
    kind: 'histogram',
    unit: 'ms',
    required: {
      ...plain(...COMMON, 'routing.decision_model', 'routing.decision_source', 'routing.failed'),
      ...plain('routing.approval_mode', 'routing.enable_numerical_routing', 'routing.classifier_threshold'),
      'routing.reasoning': 'responses',
    },
    documented: { 'routing.error_message': 'errorMessages' },
  },
  'gemini_cli.startup.duration': {
    kind: 'histogram',
    unit: 'ms',
    required: plain(
      ...[...COMMON, 'phase', 'os_platform', 'os_arch', 'os_release', 'is_docker'],
      ...['cpu_usage_user', 'cpu_usage_system'],
    ),
  },
  'gen_ai.client.token.usage': {
    kind: 'histogram',
    unit: 'token',
    ...genAi,
    required: { ...genAi.required, ...plain('gen_ai.token.type') },
  },
  'gen_ai.client.operation.duration': { kind: 'histogram', unit: 's', ...genAi, optional: plain('error.type') },
};

const aboutAgents: Metrics = {
  'gemini_cli.agent.run.count': unseen('counter', '', 'agent_name', 'terminate_reason'),
  'gemini_cli.agent.duration': unseen('histogram', 'ms', 'agent_name'),
  'gemini_cli.agent.turns': unseen('histogram', 'turns', 'agent_name'),
  'gemini_cli.agent.recovery_attempt.count': {
    kind: 'counter',
    unit: '',
    documented: { ...plain('agent_name', 'success'), reason: 'errorMessages' },
  },
  'gemini_cli.agent.recovery_attempt.duration': unseen('histogram', 'ms', 'agent_name'),
  'gemini_cli.browser_agent.connection.duration': unseen('histogram', 'ms', 'session_mode', 'headless', 'success'),
  'gemini_cli.browser_agent.connection.failure.count': unseen('counter', '', 'session_mode', 'headless', 'error_type'),
  'gemini_cli.browser_agent.tools.discovered': unseen('histogram', 'tools', 'session_mode'),
  'gemini_cli.browser_agent.tools.missing_semantic': unseen('counter', '', 'tool_name'),
  'gemini_cli.browser_agent.vision.status': unseen('counter', '', 'enabled', 'disabled_reason'),
  'gemini_cli.browser_agent.task.outcome': unseen(
    ...(['counter', '', 'success', 'session_mode', 'vision_enabled', 'headless'] as const),
  ),
  'gemini_cli.browser_agent.task.duration': unseen('histogram', 'ms', 'success', 'session_mode'),
  'gemini_cli.browser_agent.cleanup.duration': unseen('histogram', 'ms', 'session_mode'),
  'gemini_cli.browser_agent.cleanup.failure.count': unseen('counter', '', 'session_mode'),
};

const hooks = { documented: { ...plain('hook_event_name', 'success'), hook_name: 'commandLines' } } as const;

const regression = plain('metric', 'severity', 'current_value', 'baseline_value');

const aboutTheProgram: Metrics = {
  'gemini_cli.chat_compression': unseen('counter', '', 'tokens_before', 'tokens_after'),
  'gemini_cli.chat.invalid_chunk.count': unseen('counter', ''),
  'gemini_cli.chat.content_retry.count': unseen('counter', ''),
  'gemini_cli.chat.content_retry_failure.count': unseen('counter', ''),
  'gemini_cli.network_retry.count': unseen('counter', '', 'model', 'attempt'),
  'gemini_cli.model_routing.failure.count': {
    kind: 'counter',
    unit: '',
    documented: { ...plain('routing.decision_source'), 'routing.error_message': 'errorMessages' },
  },
  'gemini_cli.slash_command.model.call_count': unseen('counter', '', 'slash_command.model.model_name'),
  'gemini_cli.hook_call.count': { kind: 'counter', unit: '', ...hooks },
  'gemini_cli.hook_call.latency': { kind: 'histogram', unit: 'ms', ...hooks },
  'gemini_cli.keychain.availability.count': unseen('counter', '', 'available'),
  'gemini_cli.token_storage.type.count': unseen('counter', '', 'type', 'forced'),
  'gemini_cli.overage_option.count': unseen('counter', '', 'selected_option', 'model'),
  'gemini_cli.credit_purchase.count': unseen('counter', '', 'source', 'model'),
  'gemini_cli.onboarding.start': unseen('counter', ''),
  'gemini_cli.onboarding.success': unseen('counter', '', 'user_tier'),
  'gemini_cli.onboarding.duration': unseen('histogram', 'ms', 'user_tier'),
  'gemini_cli.ui.flicker.count': unseen('counter', ''),
  'gemini_cli.ui.slow_render.latency': unseen('histogram', 'ms'),
  'gemini_cli.exit.fail.count': unseen('counter', ''),
  'gemini_cli.plan.execution.count': unseen('counter', '', 'approval_mode'),
  'gemini_cli.performance.regression': { kind: 'counter', unit: '', documented: regression },
  'gemini_cli.performance.regression.percentage_change': {
    kind: 'histogram',
    unit: 'percent',
    documented: regression,
  },
  'gemini_cli.performance.baseline.comparison': unseen(
    ...(['histogram', 'percent', 'metric', 'category', 'current_value', 'baseline_value'] as const),
  ),
  'gemini_cli.performance.score': unseen('histogram', 'score', 'category', 'baseline'),
  'gemini_cli.memory.usage': unseen('histogram', 'bytes', 'memory_type', 'component'),
  'gemini_cli.cpu.usage': unseen('histogram', 'percent', 'component'),
  'gemini_cli.event_loop.delay': unseen('histogram', 'ms', 'percentile', 'component'),
  'gemini_cli.tool.queue.depth': unseen('histogram', 'count'),
  'gemini_cli.tool.execution.breakdown': unseen('histogram', 'ms', 'function_name', 'phase'),
  'gemini_cli.api.request.breakdown': unseen('histogram', 'ms', 'model', 'phase'),
  'gemini_cli.token.efficiency': {
    kind: 'histogram',
    unit: 'ratio',
    documented: { ...plain('model', 'metric'), context: 'prompts' },
  },
};

/** The metrics of Gemini CLI: cumulative unless asked otherwise. No histogram has buckets of its own. */
export const geminiCliMetrics: Metrics = { ...recorded, ...aboutAgents, ...aboutTheProgram };
