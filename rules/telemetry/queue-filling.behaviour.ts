import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';

type Labels = Readonly<Record<string, string>>;

const QUEUE = { cluster: 'prod', namespace: 'observability', job: 'gateway', exporter: 'otlp_http/loki' };

const size = (labels: Labels = {}) =>
  series('otelcol_exporter_queue_size', { ...QUEUE, data_type: 'logs', pod: 'gateway-0', ...labels });
const capacity = (labels: Labels = {}) =>
  series('otelcol_exporter_queue_capacity', { ...QUEUE, data_type: 'logs', pod: 'gateway-0', ...labels });

/** Queues that differ in one label, and are all but empty. */
const EMPTY: readonly Labels[] = [
  { exporter: 'otlp_grpc/jaeger' },
  { job: 'node-agent' },
  { namespace: 'agents' },
  { cluster: 'test' },
];

export const behaviour: Behaviour = {
  alert: 'QueueFilling',
  scenarios: [
    {
      says: 'fires after ten minutes, is critical after an hour, and resolves when the queue has drained',
      series: {
        [size()]: '2x80 50x20',
        [capacity()]: '1000x100',
        [size({ pod: 'gateway-1' })]: '1680x80 50x20',
        [capacity({ pod: 'gateway-1' })]: '2000x100',
        // Jaeger has alerts of its own.
        [size({ job: 'jaeger' })]: '990x100',
        [capacity({ job: 'jaeger' })]: '1000x100',
        ...Object.fromEntries(
          EMPTY.flatMap((other) => [
            [size(other), '9x100'],
            [capacity(other), '1000x100'],
          ]),
        ),
      },
      then: [
        { at: '9m', firing: [], pending: [warning(), critical()] },
        {
          at: '10m',
          firing: [
            {
              ...warning(),
              description: 'The queue of gateway to otlp_http/loki is 84% full; its backend is slow or away.',
            },
          ],
        },
        { at: '59m', firing: [warning()] },
        { at: '60m', firing: [warning(), critical()] },
        { at: '84m', firing: [warning(), critical()] },
        { at: '86m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent at three quarters, and where a queue has no bound',
      series: {
        [size()]: '760x60',
        [capacity()]: '1000x60',
        [size({ exporter: 'debug' })]: '10x60',
        [capacity({ exporter: 'debug' })]: '0x60',
      },
      then: [{ at: '30m', firing: [], pending: [] }],
    },
    {
      says: 'fires all the same when scrapes fail now and then',
      series: { [size()]: '900x5 stale _x2 900x30', [capacity()]: '1000x5 stale _x2 1000x30' },
      then: [{ at: '10m', firing: [warning()] }],
    },
    {
      says: 'stays silent where a queue fills and drains quickly, and where it is made larger in time',
      series: {
        [size()]: '0x10 900x2 0x30',
        [capacity()]: '1000x50',
        [size({ exporter: 'otlp_grpc/vendor' })]: '0x2 900x40',
        [capacity({ exporter: 'otlp_grpc/vendor' })]: '1000x5 2000x40',
      },
      then: [
        { at: '9m', firing: [], pending: [] },
        { at: '12m', pending: [warning(), critical()] },
        { at: '22m', firing: [], pending: [] },
      ],
    },
  ],
};

function warning() {
  return { severity: 'warning', labels: QUEUE } as const;
}

function critical() {
  return { severity: 'critical', labels: QUEUE } as const;
}
