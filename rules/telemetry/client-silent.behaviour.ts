import type { Behaviour } from '../../test/harness/rules/behaviour';
import { counter, times } from '../../test/harness/rules/counter';
import { series } from '../../test/harness/rules/series';

const records = (signal: string, client = 'claude-code', cluster = 'prod') =>
  series('telemetry_records_total', { cluster, client, signal, known: 'true', instance: 'gateway-0' });

const CLAUDE = { cluster: 'prod', client: 'claude-code' };
const NIGHT = times(14, 0);
/** Two days of half hours in which people sleep. */
const WEEKEND = times(96, 0);

/** A day from midnight on: so many records in each half hour from half past nine to five. */
const day = (each: number) => [...times(18, 0), ...times(16, each), ...NIGHT];
const week = (each: number) => [...times(5, ...day(each)), ...WEEKEND];
/** Monday and Tuesday as ever; on Wednesday nothing comes after noon. */
const silent = (each: number) => [...day(each), ...day(each), ...times(18, 0), ...times(6, each), ...times(72, 0)];

export const behaviour: Behaviour = {
  alert: 'ClientSilent',
  scenarios: [
    {
      says: 'fires an hour after four silent hours of a working day, and is silent again in the evening',
      interval: '30m',
      series: {
        [records('logs')]: counter(week(6), week(6), silent(6)),
        [records('metrics')]: counter(week(7), week(7), silent(7)),
        [records('logs', 'codex')]: counter(week(50), week(50), week(50)),
        [records('logs', 'claude-code', 'test')]: counter(week(50), week(50), week(50)),
        [records('logs', 'other')]: counter(week(50), week(50), silent(50)),
      },
      then: [
        { at: '399h', firing: [], pending: [] },
        { at: '400h', firing: [], pending: [{ severity: 'warning', labels: CLAUDE }] },
        {
          at: '24030m',
          firing: [
            {
              severity: 'warning',
              labels: CLAUDE,
              description:
                'claude-code has sent nothing for 4 hours; in the same hours a week ago it sent 104 records.',
            },
          ],
        },
        { at: '403h', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent through nights and weekends',
      interval: '30m',
      series: { [records('logs')]: counter(week(50), week(50), week(50)) },
      then: [
        { at: '392h', firing: [], pending: [] },
        { at: '410h', firing: [], pending: [] },
        { at: '466h', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent about a client that hardly worked at these hours in either of the two weeks before',
      interval: '30m',
      series: {
        [records('logs', 'codex')]: counter(week(12), week(50), silent(50)),
        [records('logs', 'litellm')]: counter(week(50), week(12), silent(50)),
      },
      then: [{ at: '401h', firing: [], pending: [] }],
    },
    {
      says: 'stays silent about a client that is new, and where nothing was ever sent',
      interval: '30m',
      series: {
        [records('logs')]: `_x335 ${counter(week(50), silent(50))}`,
        [records('logs', 'codex')]: '0x1000',
      },
      then: [{ at: '401h', firing: [], pending: [] }],
    },
    {
      says: 'fires too when the series are gone after a restart of the gateway, and resolves with the first record',
      interval: '30m',
      series: {
        [records('logs')]: `${counter(week(50), week(50), day(50), day(50), times(18, 0))} stale _x15 0 50 100`,
      },
      then: [
        { at: '399h', firing: [{ severity: 'warning', labels: CLAUDE }] },
        { at: '402h', firing: [], pending: [] },
      ],
    },
  ],
};
