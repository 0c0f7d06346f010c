import { type Dialect, type RawMetric, plain } from '../dialect';
import { sender } from '../sender';
import { genAiEvents } from './events';
import { genAiSpans } from './spans';

const SCOPES = ['@opentelemetry/instrumentation-openai', 'gen_ai'];

/** Whose model, by its old or its new name. */
const vendor = ['gen_ai.system', 'gen_ai.provider.name'];

const called = {
  required: plain('gen_ai.operation.name', 'gen_ai.request.model'),
  anyOf: vendor,
  optional: { ...plain('gen_ai.system', 'gen_ai.response.model', 'server.port'), 'server.address': 'hosts' },
  documented: plain('gen_ai.provider.name'),
} as const;

const duration = { kind: 'histogram', unit: 's' } as const;

function unseen(kind: RawMetric['kind'], unit: string, ...keys: readonly string[]): RawMetric {
  return {
    kind,
    unit,
    documented: {
      ...plain('gen_ai.operation.name', 'gen_ai.request.model', 'gen_ai.response.model', 'server.port', 'error.type'),
      ...plain(...vendor, ...keys),
      'server.address': 'hosts',
    },
  };
}

const mcp = ['mcp.method.name', 'mcp.protocol.version', 'gen_ai.tool.name', 'gen_ai.prompt.name', 'network.transport'];

const metrics: Readonly<Record<string, RawMetric>> = {
  // Until version 1.41 of the conventions.
  'gen_ai.client.token.usage': {
    kind: 'histogram',
    unit: '{token}',
    ...called,
    required: { ...called.required, ...plain('gen_ai.token.type') },
  },
  'gen_ai.client.operation.duration': {
    ...duration,
    ...called,
    optional: { ...called.optional, ...plain('error.type') },
  },
  'gen_ai.client.operation.time_to_first_chunk': unseen('histogram', 's'),
  'gen_ai.client.operation.time_per_output_chunk': unseen('histogram', 's'),
  // From the next version on.
  'gen_ai.client.inference.duration': {
    ...duration,
    required: called.required,
    anyOf: vendor,
    optional: plain('gen_ai.provider.name', 'gen_ai.response.model', 'error.type'),
    documented: { ...plain('gen_ai.system', 'server.port'), 'server.address': 'hosts' },
  },
  'gen_ai.client.inference.usage.input_tokens': unseen('counter', '{token}'),
  'gen_ai.client.inference.usage.output_tokens': unseen('counter', '{token}'),
  'gen_ai.client.inference.usage.cache_read.input_tokens': unseen('counter', '{token}'),
  'gen_ai.client.inference.usage.cache_write.input_tokens': unseen('counter', '{token}'),
  'gen_ai.client.inference.usage.reasoning.output_tokens': unseen('counter', '{token}'),
  'gen_ai.invoke_agent.duration': unseen('histogram', 's', 'gen_ai.agent.name'),
  'gen_ai.execute_tool.duration': unseen('histogram', 's', 'gen_ai.tool.name'),
  'gen_ai.invoke_workflow.duration': unseen('histogram', 's', 'gen_ai.workflow.name'),
  // Of servers of models, and of tools.
  'gen_ai.server.request.duration': unseen('histogram', 's'),
  'gen_ai.server.time_per_output_token': unseen('histogram', 's'),
  'gen_ai.server.time_to_first_token': unseen('histogram', 's'),
  'mcp.client.operation.duration': unseen('histogram', 's', ...mcp, 'rpc.response.status_code'),
  'mcp.server.operation.duration': unseen('histogram', 's', ...mcp, 'rpc.response.status_code'),
  'mcp.client.session.duration': unseen('histogram', 's', ...mcp),
  'mcp.server.session.duration': unseen('histogram', 's', ...mcp),
};

/**
 * What clients of models send that are instrumented by OpenTelemetry's GenAI conventions, in their old names and the
 * new ones: here the instrumentation of the `openai` package, and the AI SDK.
 */
export const genAiDialect: Dialect = {
  versions: ['0.22.0'],
  // The AI SDK does not tell its own; what was recorded is 7.0.173 with @ai-sdk/otel 1.0.173.
  versionIn: 'scope',
  scopes: { metrics: SCOPES, logs: SCOPES, spans: SCOPES },
  resource: {
    required: plain('service.name', 'telemetry.sdk.name', 'telemetry.sdk.version', 'telemetry.sdk.language'),
    optional: sender.optional,
    documented: {
      ...sender.documented,
      ...plain('service.version', 'host.arch', 'os.type', 'os.version', 'process.pid'),
      ...plain('process.runtime.name', 'process.runtime.version', 'process.runtime.description'),
      'host.name': 'hosts',
      'host.id': 'hosts',
      'process.owner': 'hosts',
      'process.executable.name': 'filePaths',
      'process.executable.path': 'filePaths',
      'process.command': 'commandLines',
      'process.command_args': 'commandLines',
    },
  },
  common: {},
  metrics,
  events: genAiEvents,
  ...genAiSpans,
};
