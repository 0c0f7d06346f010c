import type { Duration } from 'cdk8s';
import { goDuration } from '../native/duration';
import { listen } from './common';
import type { Fragment } from './fragment';

/** LLM work takes seconds to minutes: the connectors' own buckets end at 15 s. */
const BUCKETS = ['50ms', '100ms', '250ms', '500ms', '1s', '2s', '5s', '10s', '30s', '60s', '120s', '300s', '600s'];

/** The endpoint for what comes and goes: span metrics with their exemplars, and gauges. */
export const RECENT = 'prometheus/recent';

/** Connectors that make metrics of the traces that pass. */
export const SPAN_CONNECTORS = ['span_metrics', 'service_graph'] as const;

/** Rate, errors and duration by service and operation, and who calls whom. */
export function spanMetrics(port: number, expiry: Duration): Fragment {
  return {
    processors: {
      // The sender's resource would come back as labels of `target_info`.
      'transform/service': {
        error_mode: 'silent',
        metric_statements: [
          'keep_keys(resource.attributes, ["service.name"])',
          // New at each start of the collector; the scrape's own `instance` tells the gateways apart.
          'delete_key(datapoint.attributes, "collector.instance.id")',
        ],
      },
    },
    connectors: {
      span_metrics: {
        histogram: { unit: 'ms', explicit: { buckets: BUCKETS } },
        exemplars: { enabled: true },
        // Exemplars are there from one flush to the next: longer than the 15 s between scrapes, or one is missed.
        metrics_flush_interval: '20s',
        metrics_expiration: goDuration(expiry),
        resource_metrics_key_attributes: ['service.name'],
        // Names of spans are the senders' choice; beyond this many series of a service they are counted together.
        aggregation_cardinality_limit: 1000,
      },
      service_graph: {
        store: { ttl: '10s', max_items: 10_000 },
        latency_histogram_buckets: BUCKETS,
        metrics_flush_interval: '15s',
      },
    },
    exporters: {
      [RECENT]: {
        endpoint: listen(port),
        // Exemplars exist only in the OpenMetrics format.
        enable_open_metrics: true,
        metric_expiration: goDuration(expiry),
        without_scope_info: true,
      },
    },
    pipelines: {
      'metrics/spans': {
        receivers: [...SPAN_CONNECTORS],
        processors: ['memory_limiter', 'transform/service'],
        exporters: [RECENT],
      },
    },
  };
}
