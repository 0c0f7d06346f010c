import { gauge, histogram } from '../../catalogue/metric';
import { histogramQuantile, max, rate, sum } from '../../promql/functions';
import { buckets, select } from '../../promql/query';
import { type Signal, signal } from '../../promql/signal';

/** What Grafana exposes about itself, as far as rules and dashboards use it. Read in its documentation, not in life. */
export const grafanaMetrics = {
  requests: histogram('grafana_http_request_duration_seconds', {
    unit: 'seconds',
    help: 'How long requests took.',
    labels: ['handler', 'method', 'status_code'],
  }),
  memory: gauge('process_resident_memory_bytes', { unit: 'bytes', help: 'Resident memory of the process.' }),
} as const;

/** The questions worth asking about one Grafana. */
export function grafanaSignals(of: { job: string; namespace: string }): Signal[] {
  return [
    signal({
      of,
      title: 'Request latency, p95',
      role: 'latency',
      unit: 'seconds',
      description: 'How long the slowest twentieth of requests takes. Mostly the queries of dashboards.',
      legend: 'p95',
      ask: (window, where) =>
        histogramQuantile(0.95, sum(rate(buckets(grafanaMetrics.requests, where), window), { by: ['le'] })),
    }),
    signal({
      of,
      title: 'Memory',
      role: 'saturation',
      unit: 'bytes',
      description: 'Resident memory. Above its limit Grafana is killed and starts again.',
      legend: 'resident',
      ask: (_, where) => max(select(grafanaMetrics.memory, where)),
    }),
  ];
}
