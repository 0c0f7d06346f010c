import type { Behaviour } from '../../test/harness/rules/behaviour';
import { counter, times } from '../../test/harness/rules/counter';
import { series } from '../../test/harness/rules/series';

type Labels = Readonly<Record<string, string>>;

const GATEWAY = { cluster: 'prod', namespace: 'observability', job: 'gateway', pod: 'gateway-0' };

const refused = (items: string, labels: Labels = {}) =>
  series(`otelcol_receiver_refused_${items}_total`, { ...GATEWAY, receiver: 'otlp', transport: 'grpc', ...labels });

const ITEMS = ['spans', 'log_records', 'metric_points'];

/** One alert for each kind of telemetry. */
const each = (severity: 'warning' | 'critical') =>
  ['spans', 'log records', 'points'].map((signal) => ({ severity, labels: { ...GATEWAY, signal } }));

/** Targets that differ in one label, and refuse nothing. */
const OTHERS: readonly Labels[] = [
  { pod: 'gateway-1' },
  { job: 'node-agent' },
  { namespace: 'agents' },
  { cluster: 'test' },
];

export const behaviour: Behaviour = {
  alert: 'TelemetryRefused',
  scenarios: [
    {
      says: 'fires after ten minutes of refusals, is critical after an hour, and resolves when they end',
      series: Object.fromEntries(
        ITEMS.flatMap((items) => [
          [refused(items), counter(times(80, 30), times(20, 0))],
          [refused(items, { transport: 'http' }), counter(times(80, 60), times(20, 0))],
          // Jaeger has alerts of its own.
          [refused(items, { job: 'jaeger' }), counter(times(100, 90))],
          ...OTHERS.map((other): [string, string] => [refused(items, other), '0x100']),
        ]),
      ),
      then: [
        { at: '10m', firing: [], pending: [...each('warning'), ...each('critical')] },
        {
          at: '11m',
          firing: each('warning').map((one) => ({
            ...one,
            description: `gateway-0 sends 1.5 ${one.labels.signal} a second back to their senders: its memory, or what is behind it, is full.`,
          })),
        },
        { at: '60m', firing: each('warning') },
        { at: '61m', firing: [...each('warning'), ...each('critical')] },
        { at: '83m', firing: [...each('warning'), ...each('critical')] },
        { at: '85m', firing: [], pending: [] },
      ],
    },
    {
      says: 'fires when something is refused every three minutes',
      series: Object.fromEntries(ITEMS.map((items) => [refused(items), counter(times(10, 30, 0, 0), times(20, 0))])),
      then: [
        { at: '20m', firing: each('warning') },
        { at: '35m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent about what was refused long ago, and when the collector begins anew',
      series: { [refused('spans')]: '7x60', [refused('log_records')]: '9x20 0x40' },
      then: [{ at: '30m', firing: [], pending: [] }],
    },
  ],
};
