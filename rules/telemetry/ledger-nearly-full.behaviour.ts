import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';

const LEDGER = { cluster: 'prod', namespace: 'observability', job: 'gateway', pod: 'gateway-0' };
const WARNING = { severity: 'warning', labels: LEDGER } as const;

type Labels = Readonly<Record<string, string>>;
const streams = (labels: Labels = {}) =>
  series('otelcol_deltatocumulative_streams_tracked', { ...LEDGER, instance: '10.0.0.1:8888', ...labels });
const limit = (labels: Labels = {}) =>
  series('otelcol_deltatocumulative_streams_limit', { ...LEDGER, instance: '10.0.0.1:8888', ...labels });

/** Ledgers that differ in one label, and have room. */
const OTHERS: readonly Labels[] = [
  { pod: 'gateway-1' },
  { job: 'gateway-worker' },
  { namespace: 'agents' },
  { cluster: 'test' },
];

export const behaviour: Behaviour = {
  alert: 'LedgerNearlyFull',
  scenarios: [
    {
      says: 'fires after a quarter of an hour above four fifths, and resolves when the ledger has room again',
      series: {
        [streams()]: '8400x30 5000x30',
        [limit()]: '10000x60',
        // The pod before this one, under the same name.
        [streams({ instance: '10.0.0.2:8888' })]: '10x60',
        [limit({ instance: '10.0.0.2:8888' })]: '5000x60',
        ...Object.fromEntries(
          OTHERS.flatMap((other) => [
            [streams(other), '100x60'],
            [limit(other), '10000x60'],
          ]),
        ),
      },
      then: [
        { at: '14m', firing: [], pending: [WARNING] },
        {
          at: '15m',
          firing: [
            {
              ...WARNING,
              description:
                'The ledger of gateway-0 has 84% of the series that it can hold; when it is full, new teams, models and tools are not counted.',
            },
          ],
        },
        { at: '34m', firing: [WARNING] },
        { at: '36m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent at three quarters, and where it is given more room in time',
      series: {
        [streams()]: '7600x60',
        [limit()]: '10000x60',
        [streams({ pod: 'gateway-1' })]: '0x2 9000x60',
        [limit({ pod: 'gateway-1' })]: '10000x5 20000x60',
      },
      then: [
        { at: '9m', firing: [], pending: [] },
        { at: '30m', firing: [], pending: [] },
      ],
    },
    {
      says: 'fires all the same when scrapes fail now and then',
      series: { [streams()]: '9000x5 stale _x2 9000x30', [limit()]: '10000x5 stale _x2 10000x30' },
      then: [{ at: '15m', firing: [WARNING] }],
    },
  ],
};
