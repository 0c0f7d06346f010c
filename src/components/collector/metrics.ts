import { counter, gauge, histogram } from '../../catalogue/metric';
import { otelcolMetrics } from '../../catalogue/otelcol';

const limited = (metric: 'accepted' | 'refused', items: 'spans' | 'log_records' | 'metric_points', help: string) =>
  counter(`otelcol_processor_memory_limiter_${metric}_${items}_total`, { unit: 'count', help, labels: ['processor'] });

const filtered = (items: 'spans' | 'logs' | 'datapoints', help: string) =>
  counter(`otelcol_processor_filter_${items}_filtered_total`, { unit: 'count', help, labels: ['filter'] });

/** What the limiter of memory exposes. */
const memoryLimiter = {
  limiterRefusedSpans: limited('refused', 'spans', 'Spans sent back because memory was short.'),
  limiterRefusedLogs: limited('refused', 'log_records', 'Log records sent back because memory was short.'),
  limiterRefusedPoints: limited('refused', 'metric_points', 'Points of metrics sent back because memory was short.'),
} as const;

/** What the ledger exposes: where sums are made of what clients report. */
const ledger = {
  deltaPoints: counter('otelcol_deltatocumulative_datapoints_total', {
    unit: 'count',
    help: 'Points that were added to sums; those with an `error` were not, and are lost.',
    labels: ['error'],
  }),
  deltaStreams: gauge('otelcol_deltatocumulative_streams_tracked', {
    unit: 'count',
    help: 'Series whose sums are held in memory.',
  }),
  deltaStreamsMax: gauge('otelcol_deltatocumulative_streams_limit', {
    unit: 'count',
    help: 'Series whose sums can be held in memory.',
  }),
  deltaMaxStale: gauge('otelcol_deltatocumulative_streams_max_stale_seconds', {
    unit: 'seconds',
    help: 'Silence after which a sum is forgotten.',
  }),
} as const;

/** What is exposed about traces, logs and metrics on their way through. */
const passing = {
  inFlight: gauge('otelcol_exporter_in_flight_requests', {
    unit: 'count',
    help: 'Requests to a backend under way, those between two tries included.',
    labels: ['exporter', 'data_type'],
  }),
  filteredSpans: filtered('spans', 'Spans that a filter took out.'),
  filteredLogs: filtered('logs', 'Log records that a filter took out.'),
  filteredPoints: filtered('datapoints', 'Points of metrics that a filter took out.'),
  edgesExpired: counter('otelcol_connector_servicegraph_expired_edges_total', {
    unit: 'count',
    help: 'Calls between services of which only one side was seen.',
  }),
  edgesDropped: counter('otelcol_connector_servicegraph_dropped_spans_total', {
    unit: 'count',
    help: 'Spans left out of the service graph because too many calls wait for their other side.',
  }),
} as const;

/** What tail sampling exposes; only where it is asked for. */
const sampling = {
  tracesSampled: counter('otelcol_processor_tail_sampling_global_count_traces_sampled_total', {
    unit: 'count',
    help: 'Traces that were decided on, by whether they are kept.',
    labels: ['sampled', 'decision'],
  }),
  tracesWaiting: gauge('otelcol_processor_tail_sampling_sampling_traces_on_memory', {
    unit: 'count',
    help: 'Traces held in memory.',
  }),
  tracesDroppedEarly: counter('otelcol_processor_tail_sampling_sampling_trace_dropped_too_early_total', {
    unit: 'count',
    help: 'Traces thrown away before they were decided on, because too many are held.',
  }),
  samplingErrors: counter('otelcol_processor_tail_sampling_sampling_policy_evaluation_error_total', {
    unit: 'count',
    help: 'Traces that a policy could not be applied to.',
  }),
} as const;

/** What a front tier exposes about the workers behind it; only where there are two tiers. */
const balancing = {
  backends: gauge('otelcol_loadbalancer_num_backends', {
    unit: 'count',
    help: 'Workers that are sent to.',
    labels: ['resolver'],
  }),
  backendOutcome: counter('otelcol_loadbalancer_backend_outcome_total', {
    unit: 'count',
    help: 'Requests to each worker, by success.',
    labels: ['endpoint', 'success'],
  }),
  backendLatency: histogram('otelcol_loadbalancer_backend_latency_milliseconds', {
    unit: 'milliseconds',
    help: 'How long each worker took to take a request.',
    labels: ['endpoint'],
  }),
  resolutions: counter('otelcol_loadbalancer_num_resolutions_total', {
    unit: 'count',
    help: 'Times that the workers were looked up, by success.',
    labels: ['resolver', 'success'],
  }),
} as const;

/** What the agent on a node exposes about what it reads. */
const reading = {
  openFiles: gauge('otelcol_fileconsumer_open_files', { unit: 'count', help: 'Log files that are open.' }),
  podAssociations: counter('otelcol_k8s_pod_association_total', {
    unit: 'count',
    help: 'Lines of which the pod was looked up, by status.',
    labels: ['status', 'pod_identifier', 'otelcol_signal'],
  }),
  scrapedPoints: counter('otelcol_scraper_scraped_metric_points_total', {
    unit: 'count',
    help: "Points read of the node's own state.",
    labels: ['receiver', 'scraper'],
  }),
  scrapeErrors: counter('otelcol_scraper_errored_metric_points_total', {
    unit: 'count',
    help: "Points of the node's own state that could not be read.",
    labels: ['receiver', 'scraper'],
  }),
} as const;

/** What the gateway and the node agent expose about themselves, as far as people and rules want to know it. */
export const collectorMetrics = {
  ...otelcolMetrics,
  ...memoryLimiter,
  ...ledger,
  ...passing,
  ...sampling,
  ...balancing,
  ...reading,
} as const;
