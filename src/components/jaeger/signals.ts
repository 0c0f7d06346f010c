import { counter, gauge } from '../../catalogue/metric';
import { max, rate, sum } from '../../promql/functions';
import { select } from '../../promql/query';
import { type Signal, signal } from '../../promql/signal';

/** What Jaeger exposes about itself, as far as rules and dashboards use it. */
export const jaegerMetrics = {
  accepted: counter('otelcol_receiver_accepted_spans_total', {
    unit: 'count',
    help: 'Spans received.',
    labels: ['receiver', 'transport'],
  }),
  notStored: counter('otelcol_exporter_send_failed_spans_total', {
    unit: 'count',
    help: 'Spans that could not be written to the store.',
    labels: ['exporter'],
  }),
  memory: gauge('otelcol_process_memory_rss_bytes', { unit: 'bytes', help: 'Resident memory of the process.' }),
} as const;

/** The questions worth asking about one Jaeger. */
export function jaegerSignals(of: { job: string; namespace: string }): Signal[] {
  return [
    signal({
      of,
      title: 'Spans received',
      role: 'traffic',
      unit: 'perSecond',
      description: 'Spans that arrive from the gateway, a second. Zero while agents work means that the way is broken.',
      legend: 'received',
      ask: (window, where) => sum(rate(select(jaegerMetrics.accepted, where), window)),
    }),
    signal({
      of,
      title: 'Spans not stored',
      role: 'errors',
      unit: 'perSecond',
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
