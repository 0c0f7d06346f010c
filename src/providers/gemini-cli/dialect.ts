import { type Dialect, type RawRecord, plain } from '../dialect';
import { sender } from '../sender';
import { geminiCliEvents } from './events';
import { geminiCliMetrics } from './metrics';

const SCOPES = ['gemini-cli'];

const SPAN = {
  ...plain('gen_ai.operation.name', 'gen_ai.agent.name', 'gen_ai.conversation.id'),
  'gen_ai.agent.description': 'instructions',
} as const;

/** What goes in and comes out, of models and, under the same names, of tools. */
const asked = { 'gen_ai.input.messages': 'prompts', 'gen_ai.output.messages': 'responses' } as const;
const used = { 'gen_ai.input.messages': 'toolInputs', 'gen_ai.output.messages': 'toolOutputs' } as const;

const spans: Readonly<Record<string, RawRecord>> = {
  llm_call: {
    required: { ...SPAN, ...plain('gen_ai.request.model', 'gen_ai.prompt.name') },
    optional: {
      ...asked,
      ...plain('gen_ai.usage.input_tokens', 'gen_ai.usage.output_tokens'),
      'gen_ai.system_instructions': 'instructions',
      'gen_ai.tool.definitions': 'instructions',
    },
    documented: plain('gen_ai.response.model'),
  },
  tool_call: {
    required: {
      ...SPAN,
      ...plain('gen_ai.tool.name', 'gen_ai.tool.call_id'),
      'gen_ai.tool.description': 'instructions',
    },
    optional: used,
  },
  // Results, with the arguments that they are for.
  schedule_tool_calls: { required: SPAN, optional: { ...used, 'gen_ai.output.messages': 'toolInputs' } },
  agent_call: { documented: { ...SPAN, ...asked } },
  user_prompt: { documented: { ...SPAN, ...asked } },
  system_prompt: { documented: { ...SPAN, ...asked } },
};

/** What Gemini CLI sends. It does not say which version it is: the version of its service is that of Node. */
export const geminiCliDialect: Dialect = {
  versions: ['0.61.0'],
  scopes: { metrics: SCOPES, logs: SCOPES, spans: SCOPES },
  resource: {
    required: plain('service.name', 'service.version', 'session.id'),
    optional: {
      ...sender.optional,
      ...plain('host.arch', 'process.pid'),
      ...plain('process.runtime.name', 'process.runtime.version', 'process.runtime.description'),
      'host.name': 'hosts',
      'process.owner': 'hosts',
      'process.executable.name': 'filePaths',
      'process.executable.path': 'filePaths',
      'process.command': 'commandLines',
      // With the prompt, where it was given there.
      'process.command_args': 'commandLines',
    },
    documented: { ...sender.documented, 'host.id': 'hosts' },
  },
  common: {
    optional: {
      ...plain('session.id', 'interactive', 'auth_type', 'event.name', 'event.timestamp'),
      'installation.id': 'accounts',
    },
    documented: { ...plain('experiments.ids'), 'user.email': 'email' },
  },
  metrics: geminiCliMetrics,
  events: geminiCliEvents,
  spans,
  spanEvents: {
    exception: {
      required: {
        ...plain('exception.type'),
        'exception.message': 'errorMessages',
        'exception.stacktrace': 'errorMessages',
      },
    },
  },
};
