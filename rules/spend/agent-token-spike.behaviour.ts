import type { Behaviour } from '../../test/harness/rules/behaviour';
import { CHECKOUT, tokens } from '../../test/harness/rules/ledger';

const MAIN = { ...CHECKOUT, agent: 'main' };

/** An hour of work and an hour of rest, six times; then tokens for an hour, so many in five minutes. */
const restless = (spike: number): string => {
  const hours = [0, 1, 2, 3, 4, 5].flatMap((hour) => [
    `${hour * 3_600_000}+300000x11`,
    `${(hour + 1) * 3_600_000}+0x11`,
  ]);
  return [...hours, `21600000+${spike}x12`].join(' ');
};

export const behaviour: Behaviour = {
  alert: 'AgentTokenSpike',
  scenarios: [
    {
      says: 'fires ten minutes after an agent has three times as many tokens a second, and at least a thousand',
      interval: '5m',
      series: {
        [tokens()]: '0+75000x144 11058750+258750x12 13905000+75000x40',
        [tokens({ type: 'cache_read' })]: '0+75000x144 11058750+258750x12 13905000+75000x40',
        [tokens({ agent: 'writer' })]: '0+110000x144 16181000+341000x12',
        [tokens({ agent: 'tester' })]: '0+80000x144 11796000+276000x12',
        [tokens({ agent: 'tester', cluster: 'test' })]: '0+150000x144 22005000+405000x12',
        [tokens({ agent: 'tester', team: 'search' })]: '0+150000x144 22005000+405000x12',
        [tokens({ agent: 'tester', project: 'basket' })]: '0+150000x144 22005000+405000x12',
      },
      then: [
        { at: '725m', firing: [], pending: [] },
        {
          at: '735m',
          firing: [],
          pending: [
            { severity: 'warning', labels: MAIN },
            { severity: 'warning', labels: { ...MAIN, agent: 'writer' } },
          ],
        },
        {
          at: '740m',
          firing: [
            {
              severity: 'warning',
              labels: MAIN,
              description: 'main (platform, checkout) uses 1.725k tokens a second, more than 3 times what is usual.',
            },
            {
              severity: 'warning',
              labels: { ...MAIN, agent: 'writer' },
              description: 'writer (platform, checkout) uses 1.137k tokens a second, more than 3 times what is usual.',
            },
          ],
          pending: [],
        },
        { at: '810m', firing: [], pending: [] },
      ],
    },
    {
      says: 'fires when an agent that works by fits and starts is three standard deviations above its mean, and not below',
      interval: '5m',
      series: {
        [tokens()]: restless(645_000),
        [tokens({ agent: 'writer' })]: restless(555_000),
        [tokens({ agent: 'tester' })]: '0+450000x72 32550000+150000x71 43200000+750000x12',
        [tokens({ agent: 'planner' })]: '0+900000x18 16290000+90000x125 27540000+750000x12',
      },
      then: [{ at: '745m', firing: [{ severity: 'warning', labels: MAIN }], pending: [] }],
    },
    {
      says: 'stays silent until an agent is known for six hours',
      interval: '5m',
      series: {
        [tokens()]: '0+150000x62 9900000+600000x20',
        [tokens({ agent: 'writer' })]: '0+150000x74 11700000+600000x20',
      },
      then: [
        { at: '355m', firing: [], pending: [] },
        { at: '400m', firing: [{ severity: 'warning', labels: { ...MAIN, agent: 'writer' } }] },
      ],
    },
    {
      says: 'stays silent for what an agent does every day, unless it is three times as much or at another hour',
      interval: '5m',
      series: {
        [tokens()]: '0+0x120 600000+600000x4 3000000+0x283 4620000+1620000x4 11100000+0x10',
        [tokens({ agent: 'writer' })]: '0+0x120 600000+600000x4 3000000+0x283 4980000+1980000x4 12900000+0x10',
        [tokens({ agent: 'tester' })]: '0+0x60 600000+600000x4 3000000+0x343 3600000+600000x4 6000000+0x10',
        [tokens({ agent: 'planner' })]: '0+900000x96 86550000+150000x283 _x6 130000000+150000x21 133900000+750000x6',
        [tokens({ agent: 'returned' })]: '0+150000x72 _x328 10800000+150000x6 12300000+600000x6',
      },
      then: [
        {
          at: '625m',
          firing: [
            { severity: 'warning', labels: MAIN },
            { severity: 'warning', labels: { ...MAIN, agent: 'writer' } },
          ],
        },
        {
          at: '2065m',
          firing: ['planner', 'tester', 'writer'].map((agent) => ({ severity: 'warning', labels: { ...MAIN, agent } })),
          pending: [],
        },
      ],
    },
  ],
};
