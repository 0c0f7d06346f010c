import { counter, gauge } from '../../catalogue/metric';
import { max, rate, sum } from '../../promql/functions';
import { select } from '../../promql/query';
import { type Signal, signal } from '../../promql/signal';

/** What Loki exposes about itself, as far as rules and dashboards use it. */
export const lokiMetrics = {
  bytesReceived: counter('loki_distributor_bytes_received_total', { unit: 'bytes', help: 'Log bytes received.' }),
  linesReceived: counter('loki_distributor_lines_received_total', { unit: 'count', help: 'Log lines received.' }),
  discarded: counter('loki_discarded_samples_total', {
    unit: 'count',
    help: 'Log lines refused, by reason.',
    labels: ['reason'],
  }),
  streams: gauge('loki_ingester_memory_streams', { unit: 'count', help: 'Streams with data in memory.' }),
} as const;

/** The questions worth asking about one Loki. */
export function lokiSignals(of: { job: string; namespace: string }): Signal[] {
  return [
    signal({
      of,
      title: 'Log lines received',
      role: 'traffic',
      unit: 'perSecond',
      description: 'Lines that arrive, a second. Zero while agents work means that the way to Loki is broken.',
      legend: 'received',
      ask: (window, where) => sum(rate(select(lokiMetrics.linesReceived, where), window)),
    }),
    signal({
      of,
      title: 'Log lines refused',
      role: 'errors',
      unit: 'perSecond',
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
