import type { Behaviour } from '../../test/harness/rules/behaviour';
import { counter, times } from '../../test/harness/rules/counter';
import { series } from '../../test/harness/rules/series';

type Labels = Readonly<Record<string, string>>;

const GATEWAY = { cluster: 'prod', namespace: 'observability', job: 'gateway', pod: 'gateway-0' };

const received =
  (of: 'accepted' | 'refused') =>
  (items: string, labels: Labels = {}) =>
    series(`otelcol_receiver_${of}_${items}_total`, { ...GATEWAY, receiver: 'otlp', transport: 'grpc', ...labels });
const accepted = received('accepted');
const refused = received('refused');

const ITEMS = ['spans', 'log_records', 'metric_points'];

/** One alert for each kind of telemetry. */
const each = (severity: 'warning' | 'critical') =>
  ['spans', 'log records', 'points'].map((signal) => ({ severity, labels: { ...GATEWAY, signal } }));

/** Targets that differ in one label, and refuse less than one in a hundred. */
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
      says: 'fires when more than one in a hundred is sent back, and for that pod alone; not where few come, nor for Jaeger',
      series: Object.fromEntries(
        ITEMS.flatMap((items) => [
          [accepted(items), '0+5.44x60'],
          [accepted(items, { transport: 'http' }), '0+5.44x60'],
          [refused(items), '0+0.06x60'],
          [refused(items, { transport: 'http' }), '0+0.06x60'],
          [accepted(items, { pod: 'gateway-2' }), '0x60'],
          [refused(items, { pod: 'gateway-2' }), '0+9x60'],
          // Jaeger has alerts of its own.
          [accepted(items, { job: 'jaeger' }), '0x60'],
          [refused(items, { job: 'jaeger' }), '0+1000x60'],
          ...OTHERS.flatMap((other): [string, string][] => [
            [accepted(items, other), '0+99.1x60'],
            [refused(items, other), '0+0.9x60'],
          ]),
        ]),
      ),
      then: [
        {
          at: '60m',
          firing: each('warning').map((one) => ({
            ...one,
            description: `gateway-0 sent back 1.091% of the ${one.labels.signal} that came within 10 minutes: its memory, or what is behind it, is full.`,
          })),
        },
      ],
    },
    {
      says: 'gets critical after an hour, and resolves five minutes after all of ten minutes were taken',
      series: Object.fromEntries(
        ITEMS.flatMap((items) => [
          [accepted(items), counter(times(29, 1000), times(70, 0), times(50, 1000))],
          [refused(items), counter(times(29, 0), times(70, 1000), times(50, 0))],
        ]),
      ),
      then: [
        { at: '39m', firing: [], pending: [...each('warning'), ...each('critical')] },
        { at: '40m', firing: each('warning'), pending: each('critical') },
        { at: '89m', firing: each('warning'), pending: each('critical') },
        { at: '90m', firing: [...each('warning'), ...each('critical')], pending: [] },
        { at: '112m', firing: [...each('warning'), ...each('critical')], pending: [] },
        { at: '113m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent about one that is sent back among many, and when the collector begins anew',
      series: {
        [accepted('spans')]: '0+1000x30 0+1000x30',
        [refused('spans')]: '90x30 0x31',
        [accepted('log_records')]: '0+20x60',
        [refused('log_records')]: '0x9 1x50',
      },
      then: [
        { at: '31m', firing: [], pending: [] },
        { at: '60m', firing: [], pending: [] },
      ],
    },
  ],
};
