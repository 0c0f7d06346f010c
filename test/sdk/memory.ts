import { AggregationTemporality, InMemoryMetricExporter, type MetricData } from '@opentelemetry/sdk-metrics';
import { InMemorySpanExporter, type ReadableSpan } from '@opentelemetry/sdk-trace-base';
import { AgentMonitor, type MonitorOptions } from '../../src/sdk';

/** A monitor whose telemetry stays in memory, as it would go over the wire. */
export interface Remembering {
  readonly monitor: AgentMonitor;
  /** Everything sent so far under a metric's name in OpenTelemetry, oldest first. */
  readonly sent: (name: string) => Promise<MetricData[]>;
  /** Attributes and value of each point sent so far; of a histogram its count. */
  readonly points: (name: string) => Promise<{ readonly labels: Record<string, unknown>; readonly value: number }[]>;
  readonly spans: () => Promise<ReadableSpan[]>;
  /** Lines that the logger wrote. */
  readonly lines: string[];
}

const open: AgentMonitor[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((monitor) => monitor.shutdown()));
});

export function remembering(options: Partial<MonitorOptions> = {}): Remembering {
  // The exporter would prefer cumulative: what is sent is the SDK's own choice.
  const metrics = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const spans = new InMemorySpanExporter();
  const lines: string[] = [];
  const monitor = new AgentMonitor({
    agent: 'coder',
    team: 'platform',
    project: 'shop',
    logTo: { write: (line) => lines.push(line) },
    exporters: { metrics, spans },
    ...options,
  });
  open.push(monitor);
  const sent = async (name: string): Promise<MetricData[]> => {
    await monitor.flush();
    return metrics
      .getMetrics()
      .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((scope) => scope.metrics))
      .filter(({ descriptor }) => descriptor.name === name);
  };
  return {
    monitor,
    sent,
    points: async (name) =>
      (await sent(name)).flatMap(({ dataPoints }) =>
        dataPoints.map(({ attributes, value }) => ({
          labels: attributes,
          value: typeof value === 'number' ? value : value.count,
        })),
      ),
    spans: async () => {
      await monitor.flush();
      return spans.getFinishedSpans();
    },
    lines,
  };
}
