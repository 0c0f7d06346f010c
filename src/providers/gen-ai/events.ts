import { type RawRecord, plain } from '../dialect';

const message = {
  required: plain('event.name'),
  anyOf: ['gen_ai.system', 'gen_ai.provider.name'],
  optional: plain('gen_ai.system'),
  documented: plain('gen_ai.provider.name'),
} as const satisfies RawRecord;

const calls = { tool_calls: 'toolInputs' } as const;

/**
 * Messages as events of their own, which the conventions had until version 1.36; since then one event has them all.
 * Content is in their bodies, and only if its capture was switched on; calls of tools are there without their arguments.
 */
export const genAiEvents: Readonly<Record<string, RawRecord>> = {
  'gen_ai.system.message': {
    documented: { ...message.required, ...message.optional, ...message.documented },
    body: { ...plain('role'), content: 'instructions' },
  },
  'gen_ai.user.message': { ...message, body: { ...plain('role'), content: 'prompts' } },
  'gen_ai.assistant.message': { ...message, body: { ...plain('role'), content: 'responses', ...calls } },
  'gen_ai.tool.message': { ...message, body: { ...plain('role', 'id'), content: 'toolOutputs' } },
  'gen_ai.choice': {
    ...message,
    body: { ...plain('index', 'finish_reason'), message: 'responses', ...calls },
  },
  'gen_ai.client.inference.operation.details': {
    documented: {
      ...plain('gen_ai.operation.name', 'gen_ai.provider.name', 'gen_ai.request.model', 'gen_ai.response.model'),
      ...plain('gen_ai.response.id', 'gen_ai.response.finish_reasons', 'gen_ai.output.type', 'server.port'),
      ...plain('gen_ai.usage.input_tokens', 'gen_ai.usage.output_tokens', 'gen_ai.conversation.id', 'error.type'),
      'server.address': 'hosts',
      'gen_ai.system_instructions': 'instructions',
      'gen_ai.tool.definitions': 'instructions',
      'gen_ai.input.messages': 'prompts',
      'gen_ai.output.messages': 'responses',
    },
  },
};
