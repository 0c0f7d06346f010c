import type { Behaviour } from '../../test/harness/rules/behaviour';
import { cost } from '../../test/harness/rules/ledger';

const PLATFORM = { cluster: 'prod', team: 'platform' };

/** Two hours at 16 dollars and two at none, for three days; then so many dollars in each quarter of an hour. */
const uneven = (last: number): string => {
  const turns = Array.from({ length: 18 }, (_, turn) => `${turn * 32}+4x7 ${(turn + 1) * 32}+0x7`);
  return [...turns, `${18 * 32}+${last}x8`].join(' ');
};

export const behaviour: Behaviour = {
  alert: 'CostAnomaly',
  scenarios: [
    {
      says: 'fires when a team spends more than twice as much as in the days before, each by itself',
      interval: '15m',
      series: {
        [cost()]: '0+1x288 290.15+2.15x80',
        [cost({ project: 'basket' })]: '0+0.5x288 145.1+1.1x80',
        [cost({ cluster: 'test' })]: '0+1.5x288 433.8+1.8x80',
        [cost({ team: 'search' })]: '0+0.75x288 218.1+2.1x80',
        [cost({ team: 'operations' })]: '0+1x288 290.8+2.8x80',
      },
      then: [
        { at: '4350m', firing: [], pending: [] },
        {
          at: '4380m',
          firing: [],
          pending: [
            { severity: 'info', labels: PLATFORM },
            { severity: 'info', labels: { ...PLATFORM, team: 'operations' } },
          ],
        },
        {
          at: '4395m',
          firing: [
            {
              severity: 'info',
              labels: PLATFORM,
              description: 'platform spent 13.00 USD within 1 hour, more than 2 times what is usual.',
            },
            {
              severity: 'info',
              labels: { ...PLATFORM, team: 'operations' },
              description: 'operations spent 11.20 USD within 1 hour, more than 2 times what is usual.',
            },
          ],
          pending: [],
        },
        {
          at: '92h',
          firing: [
            { severity: 'info', labels: PLATFORM },
            { severity: 'info', labels: { ...PLATFORM, team: 'operations' } },
          ],
        },
      ],
    },
    {
      says: 'fires when a team with dear and cheap hours is three standard deviations above its mean, and not below',
      interval: '15m',
      series: { [cost()]: uneven(8), [cost({ team: 'search' })]: uneven(6.8) },
      then: [{ at: '4440m', firing: [{ severity: 'info', labels: PLATFORM }], pending: [] }],
    },
    {
      says: 'stays silent while two days of the past are not known, and when the gateway counts anew',
      interval: '15m',
      series: { [cost()]: '0+1x100 0+1x159 162.25+3.25x10', [cost({ team: 'search' })]: '0+5x100 0+5x190' },
      then: [
        { at: '66h', firing: [], pending: [] },
        { at: '72h', firing: [], pending: [] },
      ],
    },
    {
      says: 'resolves when the hour was as dear as ever',
      interval: '15m',
      series: { [cost()]: '0+1x288 300+12x7 385+1x20' },
      then: [
        { at: '74h', firing: [{ severity: 'info', labels: PLATFORM }] },
        { at: '76h', firing: [], pending: [] },
      ],
    },
  ],
};
