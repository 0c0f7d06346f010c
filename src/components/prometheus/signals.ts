import { type Signal, max, rate, select, signal, sum } from '../../promql';
import { prometheusMetrics } from './metrics';

export { prometheusMetrics };

/** The questions worth asking about one Prometheus. */
export function prometheusSignals(of: { job: string; namespace: string }): Signal[] {
  return [
    signal({
      of,
      title: 'Samples stored',
      role: 'traffic',
      unit: 'count per second',
      description: 'Samples written, a second. A sudden drop means that targets were lost.',
      legend: 'samples',
      ask: (window, where) => sum(rate(select(prometheusMetrics.samples, where), window)),
    }),
    signal({
      of,
      title: 'Rule failures',
      role: 'errors',
      unit: 'count per second',
      description:
        'Rules that could not be evaluated. Their alerts are blind until this is zero: the alert names the group.',
      legend: 'failures',
      ask: (window, where) => sum(rate(select(prometheusMetrics.ruleFailures, where), window)),
    }),
    signal({
      of,
      title: 'Series in memory',
      role: 'saturation',
      unit: 'count',
      description: 'Series held in memory, at a few KiB each. Steady growth means a label with too many values.',
      legend: 'series',
      ask: (_, where) => max(select(prometheusMetrics.series, where)),
    }),
  ];
}
