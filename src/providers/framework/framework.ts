import { frameworkMetrics } from '../../catalogue/framework';
import {
  LEDGER_LABELS,
  llmCost,
  llmRequestDuration,
  llmRequests,
  llmTimeToFirstToken,
  llmTokens,
} from '../../catalogue/llm';
import { agentToolCalls, agentToolDuration } from '../../catalogue/agent';
import type { Metric } from '../../catalogue/metric';
import { client } from '../client';
import type { Count, Facet, LabelSource, Provider } from '../contract';
import { otelVariables } from '../env';
import { anthropicPrices } from '../prices/anthropic';
import { googlePrices } from '../prices/google';
import { openaiPrices } from '../prices/openai';
import { frameworkDialect } from './dialect';

/** The instrumentation scope of `signalbox/sdk`. */
const SCOPE = 'signalbox.sdk';

export interface FrameworkProps {
  /** Metrics of your own that your code records with the SDK, defined with `otel.counter` and the like. @default none */
  readonly metrics?: readonly Metric[];
  /** Clients that your code runs and that report usage by themselves. @default none */
  readonly runs?: readonly string[];
}

/** Agents of your own: code that reports through `signalbox/sdk`, and tools run under the GenAI conventions. */
export function framework({ metrics = [], runs = [] }: FrameworkProps = {}): Provider {
  return client({
    id: 'framework',
    title: 'Agent framework',
    vendor: { firstOf: ['provider'] },
    agent: { firstOf: ['agent', 'gen_ai.agent.name'], otherwise: 'main' },
    recognise: { scopes: [SCOPE], operations: ['execute_tool'] },
    dialect: frameworkDialect(metrics),
    counts: [
      ...usage,
      ...requests,
      ...[...Object.values(frameworkMetrics), ...metrics].map((metric) => same('work', metric)),
      ...tools,
    ],
    prices: [anthropicPrices, openaiPrices, googlePrices],
    sees: { clients: runs, leaves: ['usage', 'requests'] },
    env: (at) => ({ variables: otelVariables(at) }),
  });
}

/** The SDK sends under the names and labels of the vocabulary. */
function same(facet: Facet, metric: Metric): Count {
  const own = metric.labels.filter((label) => ![...LEDGER_LABELS, 'agent'].includes(label));
  return {
    facet,
    metric,
    from: { metric: metric.otel?.name ?? metric.name },
    amount: metric.kind === 'histogram' ? 'distribution' : 'value',
    labels: Object.fromEntries(own.map((label): [string, LabelSource] => [label, { firstOf: [label] }])),
  };
}

/** With tokens the SDK says whether their dollars come with them. */
const usage: readonly Count[] = [
  { ...same('usage', llmTokens), when: { cost: 'reported' } },
  { ...same('usage', llmTokens), when: { cost: { not: ['reported'] } }, priced: true },
  same('usage', llmCost),
];
const requests = [llmRequests, llmRequestDuration, llmTimeToFirstToken].map((metric) => same('requests', metric));

/** The SDK counts its own tools; those of other code are counted from spans under the GenAI conventions. */
const span = { 'gen_ai.operation.name': 'execute_tool', 'otel.scope.name': { not: [SCOPE] } } as const;
const tool = { firstOf: ['gen_ai.tool.name'] } as const;

const tools: readonly Count[] = [
  same('work', agentToolCalls),
  same('work', agentToolDuration),
  ...(['ok', 'error'] as const).map((outcome): Count => ({
    facet: 'work',
    metric: agentToolCalls,
    from: { span },
    when: { 'otel.status_code': outcome === 'error' ? 'ERROR' : { not: ['ERROR'] } },
    amount: 'one',
    labels: { tool, outcome },
  })),
  { facet: 'work', metric: agentToolDuration, from: { span }, amount: 'duration', labels: { tool } },
];
