import type { Behaviour } from '../../test/harness/rules/behaviour';
import { counter, times } from '../../test/harness/rules/counter';
import { series } from '../../test/harness/rules/series';

type Labels = Readonly<Record<string, string>>;

const QUEUE = { cluster: 'prod', namespace: 'observability', job: 'gateway', exporter: 'otlp_http/loki' };

const lost = (items: string, labels: Labels = {}) =>
  series(`otelcol_exporter_enqueue_failed_${items}_total`, { ...QUEUE, pod: 'gateway-0', ...labels });

const ITEMS = ['spans', 'log_records', 'metric_points'];

/** One alert for each kind of telemetry. */
const each = (severity: 'warning' | 'critical') =>
  ['spans', 'log records', 'points'].map((signal) => ({ severity, labels: { ...QUEUE, signal } }));

/** Queues that differ in one label, and lose nothing. */
const OTHERS: readonly Labels[] = [
  { exporter: 'otlp_grpc/jaeger' },
  { job: 'node-agent' },
  { namespace: 'agents' },
  { cluster: 'test' },
];

export const behaviour: Behaviour = {
  alert: 'TelemetryDropped',
  scenarios: [
    {
      says: 'fires after two minutes of losses, is critical after half an hour, and resolves when they end',
      series: Object.fromEntries(
        ITEMS.flatMap((items) => [
          [lost(items), counter(times(40, 5), times(20, 0))],
          [lost(items, { pod: 'gateway-1' }), counter(times(40, 10), times(20, 0))],
          // Jaeger has alerts of its own.
          [lost(items, { job: 'jaeger' }), counter(times(60, 90))],
          ...OTHERS.map((other): [string, string] => [lost(items, other), '0x60']),
        ]),
      ),
      then: [
        { at: '2m', firing: [], pending: [...each('warning'), ...each('critical')] },
        { at: '3m', firing: each('warning') },
        {
          at: '30m',
          firing: each('warning').map((one) => ({
            ...one,
            description: `gateway lost 150 ${one.labels.signal} within 10 minutes: the queue to otlp_http/loki had no room. What they count is counted.`,
          })),
        },
        { at: '31m', firing: [...each('warning'), ...each('critical')] },
        { at: '48m', firing: [...each('warning'), ...each('critical')] },
        { at: '50m', firing: [], pending: [] },
      ],
    },
    {
      says: 'fires when something is lost now and then',
      series: Object.fromEntries(ITEMS.map((items) => [lost(items), counter(times(5, 20, 0, 0, 0, 0, 0))])),
      then: [{ at: '24m', firing: each('warning') }],
    },
    {
      says: 'stays silent about what was lost long ago, and when the collector begins anew',
      series: { [lost('spans')]: '7x60', [lost('log_records')]: '9x20 0x40' },
      then: [{ at: '30m', firing: [], pending: [] }],
    },
  ],
};
