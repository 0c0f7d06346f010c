import { type Signal, buckets, histogramQuantile, max, rate, select, signal, sum } from '../../promql';
import { grafanaMetrics } from './metrics';

export { grafanaMetrics };

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
