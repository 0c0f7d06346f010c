import type { Behaviour } from '../../test/harness/rules/behaviour';
import { counter, times } from '../../test/harness/rules/counter';
import { series } from '../../test/harness/rules/series';

const records = (known: boolean, labels: Readonly<Record<string, string>> = {}) =>
  series('telemetry_records_total', {
    cluster: 'prod',
    client: 'codex',
    signal: 'logs',
    known: String(known),
    instance: 'gateway-0',
    ...labels,
  });

const CODEX = { cluster: 'prod', client: 'codex', signal: 'logs' };

export const behaviour: Behaviour = {
  alert: 'SchemaDrift',
  scenarios: [
    {
      says: 'fires after a quarter of an hour in which more than one record in a hundred has an unknown name',
      series: {
        [records(false)]: counter(times(120, 0, 1)),
        [records(false, { instance: 'gateway-1' })]: counter(times(120, 1, 0)),
        [records(true)]: counter(times(240, 43)),
        [records(true, { instance: 'gateway-1' })]: counter(times(240, 46)),
        // Each of these differs in one label, and nothing is wrong with it.
        [records(true, { client: 'claude-code' })]: counter(times(240, 500)),
        [records(true, { signal: 'traces' })]: counter(times(240, 500)),
        [records(true, { cluster: 'test' })]: counter(times(240, 500)),
        // What nobody knows is always unknown.
        [records(false, { client: 'other' })]: counter(times(240, 500)),
      },
      then: [
        { at: '2m', firing: [], pending: [] },
        { at: '17m', firing: [], pending: [{ severity: 'warning', labels: CODEX }] },
        { at: '20m', firing: [{ severity: 'warning', labels: CODEX }] },
        {
          at: '2h',
          firing: [
            {
              severity: 'warning',
              labels: CODEX,
              description:
                '1.111% of the logs of codex have names that are not in its dialect: a new version says things differently, and what is counted of them may be missing.',
            },
          ],
        },
      ],
    },
    {
      says: 'stays silent when a little less than one record in a hundred has an unknown name',
      series: { [records(false)]: counter(times(120, 0, 1)), [records(true)]: counter(times(240, 55)) },
      then: [{ at: '2h', firing: [], pending: [] }],
    },
    {
      says: 'stays silent about the odd record of a client that sends little, and about one that sends nothing odd',
      series: {
        [records(false)]: counter(times(80, 0, 0, 1)),
        [records(true)]: counter(times(240, 2, 3)),
        [records(true, { client: 'litellm' })]: counter(times(240, 50)),
      },
      then: [{ at: '2h', firing: [], pending: [] }],
    },
    {
      says: 'fires from 200 records an hour on',
      series: { [records(false)]: counter(times(80, 0, 0, 1)), [records(true)]: counter(times(120, 3, 4)) },
      then: [{ at: '2h', firing: [{ severity: 'warning', labels: CODEX }] }],
    },
    {
      says: 'goes on for an hour after the last record with an unknown name has left the window, and resolves',
      series: { [records(false)]: counter(times(60, 5), times(240, 0)), [records(true)]: counter(times(300, 50)) },
      then: [
        { at: '50m', firing: [{ severity: 'warning', labels: CODEX }] },
        { at: '170m', firing: [{ severity: 'warning', labels: CODEX }] },
        { at: '182m', firing: [], pending: [] },
      ],
    },
  ],
};
