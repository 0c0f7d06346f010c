import { type Rule, dashboard } from './rule';

const SHORTEST_SECONDS = 30;
const LONG = '7d';
const SHORTEST_WHEN_LONG = '5m';
const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** Prometheus has nothing new to say more often than it scrapes, and much to read for a week. */
export const refresh: Rule = {
  id: 'D13',
  says: `it refreshes every ${SHORTEST_SECONDS} seconds at most, and every ${SHORTEST_WHEN_LONG} if it opens with ${LONG} or more`,
  check: ({ refresh: every = '', time }) => {
    const range = seconds((time?.from ?? '').replace('now-', ''));
    const shortest = range >= seconds(LONG) ? seconds(SHORTEST_WHEN_LONG) : SHORTEST_SECONDS;
    return every === '' || seconds(every) >= shortest ? [] : [`it refreshes every ${every}`];
  },
  good: { ...dashboard, refresh: '5m', time: { from: 'now-30d', to: 'now' } },
  bad: { ...dashboard, refresh: '1m', time: { from: 'now-30d', to: 'now' } },
};

function seconds(text: string): number {
  const [, count, unit = ''] = /^(\d+)([smhd])$/.exec(text) ?? [];
  return Number(count) * (SECONDS[unit] ?? NaN);
}
