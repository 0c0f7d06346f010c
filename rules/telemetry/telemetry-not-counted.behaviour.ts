import type { Behaviour } from '../../test/harness/rules/behaviour';
import { counter, times } from '../../test/harness/rules/counter';
import { series } from '../../test/harness/rules/series';

type Labels = Readonly<Record<string, string>>;

const LEDGER = { cluster: 'prod', namespace: 'observability', job: 'gateway' };

const points = (labels: Labels = {}) =>
  series('otelcol_deltatocumulative_datapoints_total', { ...LEDGER, pod: 'gateway-0', ...labels });
const refused = (labels: Labels = {}) => points({ error: 'limit', ...labels });

/** Ledgers that differ in one label, and count everything. */
const OTHERS: readonly Labels[] = [{ job: 'gateway-worker' }, { namespace: 'agents' }, { cluster: 'test' }];

export const behaviour: Behaviour = {
  alert: 'TelemetryNotCounted',
  scenarios: [
    {
      says: 'fires after five minutes in which more than one point in a thousand was refused, for each reason by itself',
      series: {
        [points()]: counter(times(120, 440)),
        [refused()]: counter(times(60, 0, 1)),
        [refused({ pod: 'gateway-1' })]: counter(times(60, 1, 0)),
        [points({ pod: 'gateway-1' })]: counter(times(120, 460)),
        [refused({ error: 'delta.ErrOutOfOrder' })]: '0x120',
        ...Object.fromEntries(
          OTHERS.flatMap((other) => [
            [points(other), counter(times(120, 440))],
            [refused(other), '0x120'],
          ]),
        ),
      },
      then: [
        { at: '14m', firing: [], pending: [warning(), critical()] },
        { at: '16m', firing: [warning()] },
        {
          at: '60m',
          firing: [
            {
              ...warning(),
              description:
                '0.111% of the points that reached the ledger of gateway within 30 minutes were refused (limit): tokens, money and calls are missing in every sum.',
            },
          ],
        },
        { at: '69m', firing: [warning()] },
        { at: '72m', firing: [warning(), critical()] },
      ],
    },
    {
      says: 'stays silent when a little less than one point in a thousand is refused',
      series: { [points()]: counter(times(120, 1100)), [refused()]: counter(times(120, 1)) },
      then: [{ at: '60m', firing: [], pending: [] }],
    },
    {
      says: 'stays silent about nine points in half an hour, and when the collector begins anew',
      series: {
        [points()]: counter(times(120, 100)),
        [refused()]: counter(times(36, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0)),
        [refused({ error: 'delta.ErrOutOfOrder' })]: '500x50 0x50',
      },
      then: [{ at: '60m', firing: [], pending: [] }],
    },
    {
      says: 'fires at eleven of few, goes on for a quarter of an hour after they have left the window, and resolves',
      series: { [points()]: counter(times(120, 30)), [refused()]: counter(times(40, 0), times(11, 1), times(69, 0)) },
      then: [
        { at: '70m', firing: [warning()] },
        { at: '80m', firing: [warning()] },
        { at: '90m', firing: [], pending: [] },
      ],
    },
  ],
};

function warning() {
  return { severity: 'warning', labels: { ...LEDGER, error: 'limit' } } as const;
}

function critical() {
  return { severity: 'critical', labels: { ...LEDGER, error: 'limit' } } as const;
}
