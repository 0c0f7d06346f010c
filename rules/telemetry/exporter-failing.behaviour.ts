import type { Behaviour } from '../../test/harness/rules/behaviour';
import { counter, times } from '../../test/harness/rules/counter';
import { series } from '../../test/harness/rules/series';

const EXPORTER = { cluster: 'prod', namespace: 'observability', job: 'gateway', exporter: 'otlp_http/loki' };

type Labels = Readonly<Record<string, string>>;
const sent = (items: string, labels: Labels = {}) =>
  series(`otelcol_exporter_sent_${items}_total`, { ...EXPORTER, pod: 'gateway-0', ...labels });
const failed = (items: string, labels: Labels = {}) =>
  series(`otelcol_exporter_send_failed_${items}_total`, { ...EXPORTER, pod: 'gateway-0', ...labels });

const ITEMS = ['spans', 'log_records', 'metric_points'];
const each = ['spans', 'log records', 'points'].map(
  (signal) => ({ severity: 'warning', labels: { ...EXPORTER, signal } }) as const,
);

/** Exporters that differ in one label, and send a lot. */
const OTHERS: readonly Labels[] = [
  { exporter: 'otlp_grpc/vendor' },
  { job: 'node-agent' },
  { namespace: 'agents' },
  { cluster: 'test' },
];

const ofEach = (entries: (items: string) => readonly [string, string][]) => Object.fromEntries(ITEMS.flatMap(entries));

export const behaviour: Behaviour = {
  alert: 'ExporterFailing',
  scenarios: [
    {
      says: 'fires after ten minutes in which a backend refused more than one in a hundred, for each kind of telemetry',
      series: ofEach((items) => [
        [failed(items), counter(times(60, 1, 0))],
        [failed(items, { pod: 'gateway-1' }), counter(times(60, 0, 1))],
        [sent(items), counter(times(120, 44))],
        [sent(items, { pod: 'gateway-1' }), counter(times(120, 45))],
        // Jaeger has alerts of its own.
        [sent(items, { job: 'jaeger' }), counter(times(120, 90))],
        [failed(items, { job: 'jaeger' }), counter(times(120, 90))],
        ...OTHERS.flatMap((other): [string, string][] => [
          [sent(items, other), counter(times(120, 500))],
          [failed(items, other), '0x120'],
        ]),
      ]),
      then: [
        { at: '11m', firing: [], pending: each },
        { at: '13m', firing: each },
        {
          at: '60m',
          firing: each.map((one) => ({
            ...one,
            description: `1.111% of the ${one.labels.signal} that gateway sent to otlp_http/loki within 15 minutes were refused for good: they are lost.`,
          })),
        },
      ],
    },
    {
      says: 'stays silent when a little less than one in a hundred is refused',
      series: ofEach((items) => [
        [failed(items), counter(times(120, 1))],
        [sent(items), counter(times(120, 110))],
      ]),
      then: [{ at: '60m', firing: [], pending: [] }],
    },
    {
      says: 'stays silent about few refusals, and when the collector begins anew',
      series: ofEach((items) => [
        [failed(items), counter(times(120, 1))],
        [sent(items), counter(times(120, 5))],
        [failed(items, { exporter: 'otlp_grpc/vendor' }), '900x30 0x90'],
        [sent(items, { exporter: 'otlp_grpc/vendor' }), counter(times(120, 50))],
      ]),
      then: [{ at: '60m', firing: [], pending: [] }],
    },
    {
      says: 'fires from a hundred on, and where a backend never took anything',
      series: ofEach((items) => [
        [failed(items), counter(times(120, 1))],
        [sent(items), counter(times(120, 6))],
        [failed(items, { job: 'node-agent' }), counter(times(120, 9))],
      ]),
      then: [
        {
          at: '60m',
          firing: [...each, ...each.map((one) => ({ ...one, labels: { ...one.labels, job: 'node-agent' } }))],
        },
      ],
    },
    {
      says: 'goes on for a quarter of an hour after the last refusal has left the window, and resolves',
      series: ofEach((items) => [
        [failed(items), counter(times(30, 0, 20), times(80, 0))],
        [sent(items), counter(times(140, 100))],
      ]),
      then: [
        { at: '84m', firing: each },
        { at: '92m', firing: [], pending: [] },
      ],
    },
  ],
};
