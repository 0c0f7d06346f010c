import { CANCELLED } from '../catalogue/cancelled';
import { agentPrompts, agentSessions, agentToolCalls, agentToolDuration } from '../catalogue/agent';
import {
  type LEDGER_LABELS,
  llmCost,
  llmRequestDuration,
  llmRequests,
  llmTimeToFirstToken,
  llmTokens,
} from '../catalogue/llm';
import type { Metric } from '../catalogue/metric';
import {
  type QueryUnit,
  type Signal,
  type Vector,
  above,
  atLeast,
  buckets,
  divide,
  firstOf,
  histogramQuantile,
  increase,
  matches,
  multiply,
  notMatches,
  rate,
  select,
  signal,
  sum,
} from '../promql';
import type { ClientQuestion, Provider } from './contract';
import { countedMetrics } from './counted';

const VARIABLES = ['cluster', 'team', 'project'] as const;

/**
 * The questions worth asking about one client: those whose metrics it is counted by. In shares, what has not happened
 * yet is none, not unknown.
 */
export function clientSignals(
  provider: Pick<Provider, 'id' | 'title' | 'counts'>,
): Partial<Record<ClientQuestion, Signal>> {
  const counted = countedMetrics(provider);
  const entries = Object.entries(questions({ client: provider.id }, provider.title)).filter(([, { of }]) =>
    of.every((metric) => counted.has(metric)),
  );
  return Object.fromEntries(entries.map(([question, { signal: asked }]) => [question, asked]));
}

interface Question {
  /** Metrics that the answer is made of. */
  readonly of: readonly Metric[];
  readonly signal: Signal;
}

function questions(of: { readonly client: string }, title: string): Record<ClientQuestion, Question> {
  const variables = VARIABLES;
  return {
    tokens: {
      of: [llmTokens],
      signal: signal({
        of,
        variables,
        title: 'Tokens',
        role: 'traffic',
        unit: 'tokens per second',
        description: `Tokens that models read and wrote for ${title}, by type. What is cached costs about a tenth.`,
        legend: '{{type}}',
        ask: (window, where) => sum(rate(select(llmTokens, where), window), { by: ['type'] }),
      }),
    },
    cost: {
      of: [llmCost],
      signal: signal({
        of,
        variables,
        title: 'Cost',
        role: 'saturation',
        unit: 'usd',
        description: `Dollars that ${title} spent in the interval, by model. Look at the dearest model and its cache first.`,
        legend: '{{model}}',
        ask: (window, where) => sum(increase(select(llmCost, where), window), { by: ['model'] }),
      }),
    },
    requests: {
      of: [llmRequests],
      signal: signal({
        of,
        variables,
        title: 'Requests',
        role: 'traffic',
        unit: 'count per second',
        description: `Calls of models by ${title}, a second.`,
        legend: '{{outcome}}',
        ask: (window, where) => sum(rate(select(llmRequests, where), window), { by: ['outcome'] }),
      }),
    },
    errorRatio: {
      of: [llmRequests],
      signal: signal({
        of,
        variables,
        title: 'Failed requests',
        role: 'errors',
        unit: 'ratio',
        description:
          'Share of calls that failed; what somebody gave up on is not among them. 429 and 529 mean limits of the vendor; 4xx otherwise, a wrong setting.',
        legend: 'failed',
        ask: (window, where) => {
          const part = sum(
            rate(select(llmRequests, { ...where, outcome: 'error', status: notMatches(CANCELLED) }), window),
          );
          const whole = sum(rate(select(llmRequests, where), window));
          return share(part, whole);
        },
      }),
    },
    cacheHitRatio: {
      of: [llmTokens],
      signal: signal({
        of,
        variables,
        title: 'Input from the cache',
        role: 'saturation',
        unit: 'ratio',
        description: 'Share of the input that was read from the cache. A fall makes the same work dearer.',
        legend: 'from the cache',
        ask: (window, where) => {
          const part = sum(rate(select(llmTokens, { ...where, type: 'cache_read' }), window));
          const whole = sum(rate(select(llmTokens, { ...where, type: INPUT }), window));
          return share(part, whole);
        },
      }),
    },
    latency: latency(of, llmRequestDuration, 'Duration of requests (p95)', 'model', 'How long calls of models take.'),
    timeToFirstToken: latency(
      of,
      llmTimeToFirstToken,
      'Time to first token (p95)',
      'model',
      'How long people wait for a sign of life.',
    ),
    sessions: began(of, agentSessions, 'Sessions', `Sessions of ${title} that began in the interval.`),
    prompts: began(of, agentPrompts, 'Prompts', `Prompts that people gave to ${title} in the interval.`),
    toolCalls: {
      of: [agentToolCalls],
      signal: signal({
        of,
        variables,
        title: 'Tool calls',
        role: 'traffic',
        unit: 'count per second',
        description: `Tools that ${title} called, a second.`,
        legend: '{{tool}}',
        ask: (window, where) => sum(rate(select(agentToolCalls, where), window), { by: ['tool'] }),
      }),
    },
    toolErrorRatio: {
      of: [agentToolCalls],
      signal: signal({
        of,
        variables,
        title: 'Failed tool calls',
        role: 'errors',
        unit: 'ratio',
        description:
          'Share of tool calls that failed, as the client says. A tool that began to fail has changed, or its input has.',
        legend: '{{tool}}',
        ask: (window, where) => {
          const part = sum(rate(select(agentToolCalls, { ...where, outcome: 'error' }), window), { by: ['tool'] });
          const whole = sum(rate(select(agentToolCalls, where), window), { by: ['tool'] });
          return share(part, whole);
        },
      }),
    },
    toolLatency: latency(of, agentToolDuration, 'Duration of tool calls (p95)', 'tool', 'How long tools take.'),
  };
}

/** Everything that a model read, wherever from. */
const INPUT = matches('input|cache_read|cache_write');

/** The share of a part: 0 where there is nothing of it, and nothing where there is nothing to be a share of. */
function share<L extends string, U extends QueryUnit>(part: Vector<L, U>, whole: Vector<L, U>): Vector<L, 'ratio'>;
function share(part: Vector, whole: Vector): Vector {
  return divide(firstOf(part, multiply(whole, 0)), above(whole, 0));
}

type Client = Readonly<Record<'client', string>>;
type Labels<L extends string> = L | (typeof LEDGER_LABELS)[number];

function latency<L extends 'model' | 'tool'>(
  of: Client,
  metric: Metric<'histogram', Labels<L> | 'agent', 'seconds'>,
  title: string,
  by: L,
  description: string,
): Question {
  const ask = signal({
    of,
    variables: VARIABLES,
    title,
    role: 'latency',
    unit: 'seconds',
    description: `${description} Nineteen of twenty are faster. The exemplars of the spans lead to a trace.`,
    legend: `{{${by}}}`,
    // While nothing was measured a quantile is no number, and Grafana draws a line across that.
    ask: (window, where) =>
      atLeast(histogramQuantile(0.95, sum(rate(buckets(metric, where), window), { by: [by, 'le'] })), 0),
  });
  return { of: [metric], signal: ask };
}

function began(
  of: Client,
  metric: Metric<'counter', Labels<never> | 'agent', 'count'>,
  title: string,
  description: string,
): Question {
  const ask = signal({
    of,
    variables: VARIABLES,
    title,
    role: 'traffic',
    unit: 'count',
    description,
    legend: title.toLowerCase(),
    ask: (window, where) => sum(increase(select(metric, where), window)),
  });
  return { of: [metric], signal: ask };
}
