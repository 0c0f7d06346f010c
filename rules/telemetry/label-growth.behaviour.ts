import type { Behaviour } from '../../test/harness/rules/behaviour';
import { counter, times } from '../../test/harness/rules/counter';
import { series } from '../../test/harness/rules/series';

const CLIENT = { cluster: 'prod', client: 'codex' };

const records = (labels: Readonly<Record<string, string>> = {}) =>
  series('telemetry_records_total', { ...CLIENT, signal: 'logs', known: 'true', instance: 'gateway-0', ...labels });
const folded = (labels: Readonly<Record<string, string>> = {}) =>
  series('telemetry_folded_labels_total', { ...CLIENT, label: 'tool', instance: 'gateway-0', ...labels });

const INFO = { severity: 'info', labels: { ...CLIENT, label: 'tool' } } as const;

export const behaviour: Behaviour = {
  alert: 'LabelGrowth',
  scenarios: [
    {
      says: 'fires after a quarter of an hour in which a label was too varied in more than one record of a hundred',
      series: {
        [folded()]: counter(times(60, 0, 1)),
        [folded({ instance: 'gateway-1' })]: counter(times(60, 1, 0)),
        [records()]: counter(times(120, 43)),
        [records({ instance: 'gateway-1' })]: counter(times(120, 47)),
        // Each of these differs in one label, and is fine.
        [folded({ label: 'model' })]: '0x120',
        [folded({ client: 'claude-code' })]: '0x120',
        [records({ client: 'claude-code' })]: counter(times(120, 90)),
        [folded({ cluster: 'test' })]: '0x120',
        [records({ cluster: 'test' })]: counter(times(120, 90)),
        [folded({ client: 'other' })]: counter(times(120, 90)),
        [records({ client: 'other' })]: counter(times(120, 90)),
      },
      then: [
        { at: '17m', firing: [], pending: [INFO] },
        { at: '20m', firing: [INFO] },
        {
          at: '2h',
          firing: [
            {
              ...INFO,
              description:
                'Of 1.111% of the records of codex the label tool is counted as `other`: the client puts an id or a path where a name belongs.',
            },
          ],
        },
      ],
    },
    {
      says: 'stays silent when it was in a little less than one record of a hundred',
      series: { [folded()]: counter(times(120, 1)), [records()]: counter(times(120, 111)) },
      then: [{ at: '2h', firing: [], pending: [] }],
    },
    {
      says: 'stays silent about a client that sends little',
      series: { [folded()]: counter(times(40, 0, 0, 1)), [records()]: counter(times(60, 2, 3)) },
      then: [{ at: '2h', firing: [], pending: [] }],
    },
    {
      says: 'fires from 200 records an hour on',
      series: { [folded()]: counter(times(40, 0, 0, 1)), [records()]: counter(times(60, 3, 4)) },
      then: [{ at: '2h', firing: [INFO] }],
    },
    {
      says: 'goes on for an hour after the last such record has left the window, and resolves',
      series: { [folded()]: counter(times(60, 5), times(240, 0)), [records()]: counter(times(300, 50)) },
      then: [
        { at: '170m', firing: [INFO] },
        { at: '182m', firing: [], pending: [] },
      ],
    },
  ],
};
