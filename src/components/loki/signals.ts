import { type Signal, max, rate, select, signal, sum } from '../../promql';
import { lokiMetrics } from './metrics';

export { lokiMetrics };

/** The questions worth asking about one Loki. */
export function lokiSignals(of: { job: string; namespace: string }): Signal[] {
  return [
    signal({
      of,
      title: 'Log lines received',
      role: 'traffic',
      unit: 'count per second',
      description: 'Lines that arrive, a second. Zero while agents work means that the way to Loki is broken.',
      legend: 'received',
      ask: (window, where) => sum(rate(select(lokiMetrics.linesReceived, where), window)),
    }),
    signal({
      of,
      title: 'Log lines refused',
      role: 'errors',
      unit: 'count per second',
      description: 'Lines that Loki refused, by reason. They are lost: find the sender, or raise the limit it names.',
      legend: '{{reason}}',
      ask: (window, where) => sum(rate(select(lokiMetrics.discarded, where), window), { by: ['reason'] }),
    }),
    signal({
      of,
      title: 'Streams in memory',
      role: 'saturation',
      unit: 'count',
      description: 'Streams with unwritten data. Growth without growth of traffic means a label with too many values.',
      legend: 'streams',
      ask: (_, where) => max(select(lokiMetrics.streams, where)),
    }),
  ];
}
