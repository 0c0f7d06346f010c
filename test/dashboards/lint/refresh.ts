import { type Rule, dashboard } from './rule';

const SHORTEST_SECONDS = 30;
const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** Prometheus has nothing new to say more often than it scrapes. */
export const refresh: Rule = {
  says: `it refreshes every ${SHORTEST_SECONDS} seconds at most`,
  check: ({ refresh: every = '' }) => {
    const [, count, unit = ''] = /^(\d+)([smhd])$/.exec(every) ?? [];
    const seconds = Number(count) * (SECONDS[unit] ?? NaN);
    return every === '' || seconds >= SHORTEST_SECONDS ? [] : [`it refreshes every ${every}`];
  },
  good: { ...dashboard, refresh: '1m' },
  bad: { ...dashboard, refresh: '10s' },
};
