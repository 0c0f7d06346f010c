import { llmRequestDuration, llmRequests, llmTimeToFirstToken, llmTokens } from '../../catalogue/llm';
import type { Amount, Conditions, Count } from '../contract';

/** The model that answered, or that was asked for where the call failed. */
const model = { firstOf: ['gen_ai.response.model', 'gen_ai.request.model'] } as const;

/** Calls of models. Not `invoke_agent`: it repeats the tokens of the calls within. */
const CALLS = ['chat', 'generate_content', 'text_completion', 'embeddings'];

const INPUT = 'gen_ai.usage.input_tokens';
const CACHE_READ = ['gen_ai.usage.cache_read.input_tokens'];
/** The older name and the newer one; no span has both. */
const CACHE_WRITE = ['gen_ai.usage.cache_creation.input_tokens', 'gen_ai.usage.cache_write.input_tokens'];

const call: Conditions = { 'gen_ai.operation.name': CALLS };

function tokens(type: string, amount: Amount): Count {
  return { facet: 'usage', metric: llmTokens, from: { span: call }, amount, priced: true, labels: { model, type } };
}

/** From spans, which alone say what was cached. Input contains what was read from and written to the cache. */
const usageOfSpans: readonly Count[] = [
  tokens('input', { attribute: INPUT, without: [...CACHE_READ, ...CACHE_WRITE] }),
  ...CACHE_READ.map((attribute) => tokens('cache_read', { attribute })),
  ...CACHE_WRITE.map((attribute) => tokens('cache_write', { attribute })),
  tokens('output', { attribute: 'gen_ai.usage.output_tokens' }),
];

const status = { firstOf: ['http.response.status_code', 'error.type'], otherwise: 'error' } as const;

const requestsOfSpans: readonly Count[] = [
  {
    facet: 'requests',
    metric: llmRequests,
    from: { span: call },
    when: { 'otel.status_code': { not: ['ERROR'] } },
    amount: 'one',
    labels: { model, outcome: 'ok', status: '200' },
  },
  {
    facet: 'requests',
    metric: llmRequests,
    from: { span: call },
    when: { 'otel.status_code': 'ERROR' },
    amount: 'one',
    labels: { model, outcome: 'error', status },
  },
  {
    facet: 'requests',
    metric: llmRequestDuration,
    from: { span: call },
    when: { 'otel.status_code': { not: ['ERROR'] } },
    amount: 'duration',
    labels: { model },
  },
  ...['gen_ai.client.operation.time_to_first_chunk', 'gen_ai.response.time_to_first_chunk'].map((attribute): Count => ({
    facet: 'requests',
    metric: llmTimeToFirstToken,
    from: { span: call },
    amount: { attribute },
    labels: { model },
  })),
];

/** For programs that send metrics but not all of their spans. What was cached is input here. */
const usageOfMetrics: readonly Count[] = [
  ...['input', 'output'].map((type): Count => ({
    facet: 'usage',
    metric: llmTokens,
    from: { metric: 'gen_ai.client.token.usage' },
    when: { 'gen_ai.token.type': type },
    amount: 'value',
    priced: true,
    labels: { model, type },
  })),
  // The counters that are to replace it name each part, and their input contains what was cached.
  ...(
    [
      ['input_tokens', 'input', 1],
      ['cache_read.input_tokens', 'input', -1],
      ['cache_write.input_tokens', 'input', -1],
      ['cache_read.input_tokens', 'cache_read', 1],
      ['cache_write.input_tokens', 'cache_write', 1],
      ['output_tokens', 'output', 1],
    ] as const
  ).map(([name, type, sign]): Count => ({
    facet: 'usage',
    metric: llmTokens,
    from: { metric: `gen_ai.client.inference.usage.${name}` },
    amount: 'value',
    sign,
    priced: true,
    labels: { model, type },
  })),
];

const requestsOfMetrics: readonly Count[] = [
  'gen_ai.client.operation.duration',
  'gen_ai.client.inference.duration',
].flatMap((metric): Count[] => [
  {
    facet: 'requests',
    metric: llmRequests,
    from: { metric },
    when: { 'error.type': { present: false } },
    amount: 'observations',
    labels: { model, outcome: 'ok', status: '200' },
  },
  {
    facet: 'requests',
    metric: llmRequests,
    from: { metric },
    when: { 'error.type': { present: true } },
    amount: 'observations',
    labels: { model, outcome: 'error', status: { firstOf: ['error.type'] } },
  },
]);

/** What programs with GenAI instrumentation are counted by. Both at once would count each call twice. */
export const genAiCounts: Readonly<Record<'spans' | 'metrics', readonly Count[]>> = {
  spans: [...usageOfSpans, ...requestsOfSpans],
  metrics: [...usageOfMetrics, ...requestsOfMetrics],
};
