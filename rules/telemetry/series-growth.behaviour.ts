import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';

const JOB = { cluster: 'prod', namespace: 'observability', job: 'gateway-ledger' };
const WARNING = { severity: 'warning', labels: JOB } as const;

const samples = (labels: Readonly<Record<string, string>> = {}) =>
  series('scrape_samples_post_metric_relabeling', { ...JOB, instance: '10.0.0.1:8889', pod: 'gateway-0', ...labels });

/** Values for so many days of hours. */
const days = (value: number, count: number) => `${value}x${24 * count - 1}`;

export const behaviour: Behaviour = {
  alert: 'SeriesGrowth',
  scenarios: [
    {
      says: 'fires when a target exposes more than twice as many series as in the week before, and resolves with them',
      interval: '30m',
      series: {
        [samples()]: '4200x383 11000x9 4000x10',
        [samples({ instance: '10.0.0.2:8889', pod: 'gateway-1' })]: '5000x383 4000x20',
        [samples({ job: 'gateway' })]: '30000x404',
        [samples({ namespace: 'agents' })]: '30000x404',
        [samples({ cluster: 'test' })]: '30000x404',
      },
      then: [
        { at: '11550m', firing: [], pending: [WARNING] },
        {
          at: '193h',
          firing: [
            {
              ...WARNING,
              description:
                'A target of gateway-ledger exposes 2.2 times as many series as it ever did in 7 days: a label has got too many values.',
            },
          ],
        },
        { at: '197h', firing: [WARNING] },
        { at: '198h', firing: [], pending: [] },
      ],
    },
    {
      says: 'fires all the same when scrapes fail now and then',
      interval: '30m',
      series: { [samples()]: '5000x383 12000 0 12000 0 12000' },
      then: [{ at: '193h', firing: [WARNING] }],
    },
    {
      says: 'fires when there were as many series only long ago',
      interval: '1h',
      series: { [samples()]: `${days(20_000, 3)} ${days(5000, 9)} ${days(12_000, 1)}` },
      then: [{ at: '290h', firing: [WARNING] }],
    },
    {
      says: 'stays silent when it is a little less than twice as many, or few, and when there are more targets',
      interval: '1h',
      series: {
        [samples()]: `${days(10_000, 8)} ${days(19_000, 1)}`,
        [samples({ job: 'loki' })]: `${days(3000, 8)} ${days(9500, 1)}`,
        [samples({ job: 'cadvisor' })]: days(30_000, 9),
        [samples({ job: 'cadvisor', instance: '10.0.0.2:8889' })]: `_x191 ${days(30_000, 1)}`,
      },
      then: [{ at: '195h', firing: [], pending: [] }],
    },
    {
      says: 'stays silent while a restarted ledger fills again, and where there is no week to compare with',
      interval: '1h',
      series: {
        [samples()]: `${days(20_000, 4)} ${days(200, 4)} ${days(20_000, 1)}`,
        [samples({ job: 'new' })]: `_x40 100x150 ${days(20_000, 1)}`,
      },
      then: [{ at: '195h', firing: [], pending: [] }],
    },
  ],
};
