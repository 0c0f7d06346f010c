import {
  type Metric,
  agentMetrics,
  alerts,
  alertsForState,
  cadvisorMetrics,
  frameworkMetrics,
  hostMetrics,
  kafkaMetrics,
  kubeletMetrics,
  kubeletResourceMetrics,
  llmMetrics,
  postgresMetrics,
  processMetrics,
  rabbitmqMetrics,
  scrapeMetrics,
  serviceGraphMetrics,
  spanMetrics,
  telemetryMetrics,
} from '../src/catalogue';
import { alertmanagerMetrics } from '../src/components/alertmanager/metrics';
import { collectorMetrics } from '../src/components/collector/metrics';
import { grafanaMetrics } from '../src/components/grafana/metrics';
import { jaegerMetrics } from '../src/components/jaeger/metrics';
import { lokiMetrics } from '../src/components/loki/metrics';
import { prometheusMetrics } from '../src/components/prometheus/metrics';

/** Metrics of one origin. */
export interface MetricGroup {
  readonly title: string;
  /** Where they come from, in a sentence or two. */
  readonly about: string;
  readonly metrics: Readonly<Record<string, Metric>>;
}

/** What is known about agents and models. */
const VOCABULARY: readonly MetricGroup[] = [
  {
    title: 'Models',
    about: 'What calls of models cost, take and do, whoever made them: the gateway counts what each client reports.',
    metrics: llmMetrics,
  },
  { title: 'Agents', about: 'What agents do, counted by the gateway in the same way.', metrics: agentMetrics },
  {
    title: 'Frameworks of agents',
    about: 'What only code of yours can say. It is there when that code sends it, through `signalbox/sdk`.',
    metrics: frameworkMetrics,
  },
  { title: 'What was received', about: 'The gateway about the telemetry itself.', metrics: telemetryMetrics },
  {
    title: 'Services',
    about: 'Made by the gateway from the traces that pass it.',
    metrics: { ...spanMetrics, ...serviceGraphMetrics },
  },
];

/** What the parts of the stack tell about themselves. */
const PARTS: readonly MetricGroup[] = [
  { title: 'Prometheus', about: 'Prometheus about itself.', metrics: prometheusMetrics },
  { title: 'Alertmanager', about: 'Alertmanager about itself.', metrics: alertmanagerMetrics },
  {
    title: 'Gateway and node agent',
    about: 'The OpenTelemetry Collector about itself. Each runs the components that its configuration names.',
    metrics: collectorMetrics,
  },
  { title: 'Loki', about: 'Loki about itself.', metrics: lokiMetrics },
  {
    title: 'Jaeger',
    about: 'Jaeger about itself. It is built of the collector, so that much is called as there.',
    metrics: jaegerMetrics,
  },
  {
    title: 'Grafana',
    about: 'Grafana about itself. These are read in its source; no test runs it.',
    metrics: grafanaMetrics,
  },
  {
    title: 'Every program in Go',
    about: 'Prometheus, Alertmanager, Loki and Grafana about their processes.',
    metrics: processMetrics,
  },
];

/** What pods and nodes use. */
const MACHINES: readonly MetricGroup[] = [
  { title: 'Every target', about: 'Added by Prometheus to each scrape.', metrics: scrapeMetrics },
  {
    title: 'Alerts',
    about: 'Made by Prometheus of the alerts that it evaluates.',
    metrics: { alerts, alertsForState },
  },
  {
    title: 'Containers and nodes, from the kubelet',
    about:
      'Job `kubelet-resource`; `instance` is the node. The three about containers come from cAdvisor as well: choose the job, or they count twice. These and the next two are read in the source of Kubernetes; no test runs a kubelet.',
    metrics: kubeletResourceMetrics,
  },
  {
    title: 'Containers and nodes, from cAdvisor',
    about: 'Job `cadvisor`. Series of whole pods and of the node have an empty `container`.',
    metrics: cadvisorMetrics,
  },
  { title: 'Volumes and the kubelet', about: 'Job `kubelet`.', metrics: kubeletMetrics },
  {
    title: 'Nodes, from their agent',
    about: 'What the kernel says, read by the agent on each node; `instance` is the node.',
    metrics: hostMetrics,
  },
];

/** Programs beside the stack that packs of alerts are about. */
const EXPORTERS: readonly MetricGroup[] = [
  {
    title: 'PostgreSQL',
    about:
      'For the pack `postgres`, from `postgres_exporter`. These and the next two are read in documentation and source; no test runs the exporters.',
    metrics: postgresMetrics,
  },
  {
    title: 'RabbitMQ',
    about:
      'For the pack `rabbitmq`, from its own plugin `rabbitmq_prometheus`, at `/metrics/detailed` with the families `queue_coarse_metrics`, `queue_consumer_count` and `queue_delivery_metrics`.',
    metrics: rabbitmqMetrics,
  },
  { title: 'Kafka', about: 'For the pack `kafka`, from `kafka_exporter`.', metrics: kafkaMetrics },
];

/** Every metric that this project knows, by where it comes from. */
export function metricGroups(): readonly MetricGroup[] {
  return [...VOCABULARY, ...PARTS, ...MACHINES, ...EXPORTERS];
}

/** Every metric that this project knows, once. */
export function allMetrics(): readonly Metric[] {
  return [...new Set(metricGroups().flatMap(({ metrics }) => Object.values(metrics)))];
}
