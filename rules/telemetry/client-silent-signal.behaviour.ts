import type { Behaviour } from '../../test/harness/rules/behaviour';
import { counter, times } from '../../test/harness/rules/counter';
import { series } from '../../test/harness/rules/series';

const records = (signal: string, client = 'claude-code', cluster = 'prod', instance = 'gateway-0') =>
  series('telemetry_records_total', { cluster, client, signal, known: 'true', instance });

const WARNING = { severity: 'warning', labels: { cluster: 'prod', client: 'claude-code', signal: 'logs' } } as const;

/** Ten days of half hours with so many records in each, and two more with others. */
const days = (before: number, after: number) => counter(times(480, before), times(96, after));

export const behaviour: Behaviour = {
  alert: 'ClientSilentSignal',
  scenarios: [
    {
      says: 'fires when logs have been missing for seven hours while metrics go on, and while they do',
      interval: '30m',
      series: {
        // Fifteen of a hundred records are logs: 108 of the 720 within six hours.
        [records('logs')]: days(2, 0),
        [records('logs', 'claude-code', 'prod', 'gateway-1')]: days(4, 0),
        [records('metrics')]: days(18, 40),
        [records('metrics', 'claude-code', 'prod', 'gateway-1')]: days(6, 10),
        [records('traces')]: days(10, 10),
        // In each of these logs and metrics go on.
        ...Object.fromEntries(
          [
            ['codex', 'prod'],
            ['claude-code', 'test'],
          ].flatMap(([client, cluster]) => [
            [records('logs', client, cluster), days(20, 20)],
            [records('metrics', client, cluster), days(20, 20)],
          ]),
        ),
        [records('logs', 'other')]: days(90, 0),
        [records('metrics', 'other')]: days(90, 90),
      },
      then: [
        { at: '245h', firing: [], pending: [] },
        { at: '246h', firing: [], pending: [WARNING] },
        {
          at: '14790m',
          firing: [
            {
              ...WARNING,
              description:
                'claude-code has sent no logs for 6 hours; by what else it sends, 108 records were to be expected.',
            },
          ],
        },
      ],
    },
    {
      says: 'fires for metrics, and resolves with the first of them',
      interval: '30m',
      series: {
        [records('logs')]: counter(times(576, 40)),
        [records('metrics')]: counter(times(480, 40), times(40, 0), times(56, 40)),
      },
      then: [
        { at: '250h', firing: [{ severity: 'warning', labels: { ...WARNING.labels, signal: 'metrics' } }] },
        { at: '261h', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent where fewer than a hundred records were to be expected',
      interval: '30m',
      series: {
        // Just before that week it was more, and in its last days.
        [records('logs')]: counter(times(100, 60), times(276, 4), times(104, 25), times(96, 0)),
        [records('metrics')]: days(30, 31),
      },
      then: [{ at: '250h', firing: [], pending: [] }],
    },
    {
      says: 'stays silent when traces vanish, when all of a client falls silent, and about what is new',
      interval: '30m',
      series: {
        [records('traces')]: days(50, 0),
        [records('metrics')]: days(50, 50),
        [records('logs', 'codex')]: days(50, 0),
        [records('metrics', 'codex')]: days(50, 0),
        [records('metrics', 'litellm')]: `_x479 ${counter(times(96, 50))}`,
      },
      then: [{ at: '250h', firing: [], pending: [] }],
    },
  ],
};
