import type { Behaviour } from '../../test/harness/rules/behaviour';
import { counter, times } from '../../test/harness/rules/counter';
import { series } from '../../test/harness/rules/series';

const records = (labels: Readonly<Record<string, string>>) =>
  series('telemetry_records_total', {
    cluster: 'prod',
    client: 'other',
    known: 'false',
    instance: 'gateway-0',
    ...labels,
  });

const TRACES = { severity: 'info', labels: { cluster: 'prod', signal: 'traces' } } as const;
const METRICS = { severity: 'info', labels: { cluster: 'prod', signal: 'metrics' } } as const;

export const behaviour: Behaviour = {
  alert: 'TelemetryFromUnknownClients',
  scenarios: [
    {
      says: 'fires after a quarter of an hour with more than a hundred records within the hour',
      series: {
        [records({ signal: 'traces' })]: counter(times(120, 1)),
        [records({ signal: 'traces', instance: 'gateway-1' })]: counter(times(120, 1)),
        [records({ signal: 'metrics', cluster: 'test' })]: '0x120',
        // The lines of pods, and what clients send that are known.
        [records({ signal: 'logs' })]: counter(times(120, 500)),
        [records({ signal: 'metrics', client: 'codex' })]: counter(times(120, 500)),
      },
      then: [
        { at: '64m', firing: [], pending: [TRACES] },
        { at: '70m', firing: [TRACES] },
        {
          at: '100m',
          firing: [
            {
              ...TRACES,
              description:
                '120 records of traces within 1 hour were of no client that is configured: they are stored, and nothing is counted of them.',
            },
          ],
        },
      ],
    },
    {
      says: 'fires for metrics, and resolves an hour after the last of them',
      series: { [records({ signal: 'metrics' })]: counter(times(30, 0, 0, 0, 8), times(120, 0)) },
      then: [
        { at: '119m', firing: [METRICS] },
        { at: '182m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent at ninety records within the hour',
      series: { [records({ signal: 'traces' })]: counter(times(60, 1, 2)) },
      then: [{ at: '100m', firing: [], pending: [] }],
    },
  ],
};
