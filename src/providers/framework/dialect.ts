import { agentMetrics } from '../../catalogue/agent';
import { frameworkMetrics } from '../../catalogue/framework';
import { llmMetrics } from '../../catalogue/llm';
import type { Metric } from '../../catalogue/metric';
import { type Dialect, type RawMetric, plain } from '../dialect';

/** What `signalbox/sdk` sends: the vocabulary itself. */
export function frameworkDialect(metrics: readonly Metric[]): Dialect {
  const all: readonly Metric[] = [
    ...Object.values(frameworkMetrics),
    ...Object.values(llmMetrics),
    ...Object.values(agentMetrics),
    ...metrics,
  ];
  return {
    versions: [],
    scopes: { metrics: ['signalbox.sdk'], logs: ['signalbox.sdk'], spans: ['signalbox.sdk'] },
    resource: { optional: plain('service.instance.id', 'team.name', 'project.name', 'deployment.environment.name') },
    common: { optional: plain('agent') },
    metrics: Object.fromEntries(all.map((metric) => [metric.otel?.name ?? metric.name, rawMetric(metric)])),
    events: {},
    spans: {
      'invoke_agent *': { optional: plain('gen_ai.operation.name', 'gen_ai.agent.name') },
      'execute_tool *': { optional: plain('gen_ai.operation.name', 'gen_ai.tool.name', 'gen_ai.agent.name') },
      '*': {},
    },
    spanEvents: { exception: { optional: { 'exception.type': 'plain', 'exception.message': 'errorMessages' } } },
  };
}

function rawMetric({ kind, otel, labels }: Metric): RawMetric {
  // `cost` is with tokens: it says whether their dollars are reported as well.
  return { kind, unit: otel?.unit ?? '', optional: plain(...labels, 'cost') };
}
