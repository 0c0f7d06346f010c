import { type Signal, max, rate, select, signal, sum } from '../../promql';
import { jaegerMetrics } from './metrics';

export { jaegerMetrics };

/** The questions worth asking about one Jaeger. */
export function jaegerSignals(of: { job: string; namespace: string }): Signal[] {
  return [
    signal({
      of,
      title: 'Spans received',
      role: 'traffic',
      unit: 'count per second',
      description: 'Spans that arrive from the gateway, a second. Zero while agents work means that the way is broken.',
      legend: 'received',
      ask: (window, where) => sum(rate(select(jaegerMetrics.accepted, where), window)),
    }),
    signal({
      of,
      title: 'Spans not stored',
      role: 'errors',
      unit: 'count per second',
      description: 'Spans that the store did not take, a second. Look at the free space of the volume first.',
      legend: 'not stored',
      ask: (window, where) => sum(rate(select(jaegerMetrics.notStored, where), window)),
    }),
    signal({
      of,
      title: 'Memory',
      role: 'saturation',
      unit: 'bytes',
      description: 'Resident memory. Near its limit Jaeger refuses spans, and the gateway queues them.',
      legend: 'resident',
      ask: (_, where) => max(select(jaegerMetrics.memory, where)),
    }),
  ];
}
