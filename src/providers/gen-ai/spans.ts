import { type Dialect, type RawRecord, plain } from '../dialect';

const vendor = ['gen_ai.system', 'gen_ai.provider.name'];

/** What an answer took. Tokens that came from a cache are in `input_tokens` as well. */
const usage = plain('gen_ai.usage.input_tokens', 'gen_ai.usage.output_tokens', 'gen_ai.usage.cache_read.input_tokens');
const laterUsage = plain('gen_ai.usage.cache_write.input_tokens', 'gen_ai.usage.reasoning.output_tokens');

const settings = {
  ...plain('gen_ai.request.top_p', 'gen_ai.request.top_k', 'gen_ai.request.seed', 'gen_ai.request.choice.count'),
  ...plain('gen_ai.request.frequency_penalty', 'gen_ai.request.presence_penalty', 'gen_ai.request.encoding_formats'),
  'gen_ai.request.stop_sequences': 'instructions',
} as const;

const ofAgents = plain('gen_ai.agent.id', 'gen_ai.agent.version', 'gen_ai.conversation.id');

const messages = { 'gen_ai.input.messages': 'prompts', 'gen_ai.output.messages': 'responses' } as const;

const address = { ...plain('server.port'), 'server.address': 'hosts' } as const;

const chat = {
  required: plain('gen_ai.operation.name', 'gen_ai.request.model'),
  anyOf: vendor,
  optional: {
    ...plain(...vendor, 'gen_ai.request.max_tokens', 'gen_ai.request.temperature', 'error.type'),
    ...plain('gen_ai.response.id', 'gen_ai.response.model', 'gen_ai.response.finish_reasons'),
    ...plain('gen_ai.client.operation.duration', 'gen_ai.client.operation.time_to_first_chunk'),
    ...usage,
    ...plain('gen_ai.usage.cache_creation.input_tokens'),
    ...address,
    ...messages,
    'gen_ai.tool.definitions': 'instructions',
  },
  documented: {
    ...settings,
    ...laterUsage,
    ...ofAgents,
    ...plain('gen_ai.output.type', 'gen_ai.agent.name', 'gen_ai.response.time_to_first_chunk'),
    'gen_ai.system_instructions': 'instructions',
  },
} as const satisfies RawRecord;

function unseen(record: RawRecord): RawRecord {
  return { documented: { ...record.documented, ...record.optional, ...record.required } };
}

const embeddings: RawRecord = {
  required: plain('gen_ai.operation.name', 'gen_ai.request.model'),
  anyOf: vendor,
  optional: {
    ...plain('gen_ai.system', 'gen_ai.response.model', 'gen_ai.usage.input_tokens'),
    ...address,
  },
  documented: { ...settings, ...plain('gen_ai.provider.name', 'error.type', 'gen_ai.embeddings.dimension.count') },
};

const invokeAgent: RawRecord = {
  required: plain('gen_ai.operation.name'),
  anyOf: vendor,
  optional: {
    ...plain('gen_ai.provider.name', 'gen_ai.request.model', 'gen_ai.agent.name', 'gen_ai.response.finish_reasons'),
    // The sum of what its `chat` spans have: never count both.
    ...usage,
    ...plain('gen_ai.usage.cache_creation.input_tokens'),
    ...messages,
  },
  documented: {
    ...ofAgents,
    ...plain('gen_ai.system', 'gen_ai.response.id', 'gen_ai.response.model', 'error.type'),
    ...address,
    'gen_ai.agent.description': 'instructions',
    'gen_ai.system_instructions': 'instructions',
    'gen_ai.tool.definitions': 'instructions',
  },
};

const executeTool: RawRecord = {
  required: plain('gen_ai.operation.name', 'gen_ai.tool.name'),
  optional: {
    ...plain('gen_ai.tool.call.id', 'gen_ai.tool.type', 'gen_ai.execute_tool.duration'),
    'gen_ai.tool.call.arguments': 'toolInputs',
    'gen_ai.tool.call.result': 'toolOutputs',
  },
  documented: { ...plain('error.type'), 'gen_ai.tool.description': 'instructions' },
};

/** Spans are called by what they do and to whom: `chat gpt-5.4`. */
export const genAiSpans: Pick<Dialect, 'spans' | 'spanEvents'> = {
  spans: {
    'chat*': chat,
    'embeddings*': embeddings,
    'invoke_agent*': invokeAgent,
    'execute_tool*': executeTool,
    // The AI SDK's own: one turn of an agent.
    'step *': { required: plain('gen_ai.operation.name') },
    'text_completion*': unseen(chat),
    'generate_content*': unseen(chat),
    'create_agent*': unseen(invokeAgent),
    'invoke_workflow*': { documented: plain('gen_ai.operation.name', 'gen_ai.workflow.name', 'error.type') },
    'tools/call*': {
      documented: {
        ...plain('gen_ai.operation.name', 'gen_ai.tool.name', 'mcp.method.name', 'mcp.protocol.version', 'error.type'),
        ...plain('mcp.session.id', 'network.transport', 'rpc.response.status_code'),
        ...address,
      },
    },
  },
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
