import { type Signal, buckets, countOf, histogramQuantile, max, rate, select, signal, sum } from '../../promql';
import { grafanaMetrics } from './metrics';

export { grafanaMetrics };

/** The questions worth asking about one Grafana. */
export function grafanaSignals(of: { job: string; namespace: string }): Signal[] {
  return [
    signal({
      of,
      title: 'Requests',
      role: 'traffic',
      unit: 'count per second',
      description: 'Requests answered, a second, by status. Many of 500 and above mean that people see no dashboards.',
      legend: '{{status_code}}',
      ask: (window, where) => sum(rate(countOf(grafanaMetrics.requests, where), window), { by: ['status_code'] }),
    }),
    signal({
      of,
      title: 'Queries that failed',
      role: 'errors',
      unit: 'count per second',
      description:
        'Queries that a kind of data source did not answer, a second: panels stay empty. Look at the store that it asks.',
      legend: '{{plugin_id}}',
      ask: (window, where) =>
        sum(rate(select(grafanaMetrics.pluginRequests, { ...where, status: 'error' }), window), { by: ['plugin_id'] }),
    }),
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
