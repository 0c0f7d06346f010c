import type { Behaviour } from '../../test/harness/rules/behaviour';
import { CHECKOUT, cost } from '../../test/harness/rules/ledger';

const PLATFORM = { cluster: 'prod', team: 'platform' };
/** Where nothing is spent after the first of the month. */
const GONE = { ...CHECKOUT, cluster: 'test' };

export const behaviour: Behaviour = {
  alert: 'BudgetExceeded',
  scenarios: [
    {
      says: 'fires five minutes after the hour in which a project spent its budget, and before the team has',
      series: { [cost()]: '0+18x100', [cost({ instance: 'ledger-1' })]: '0+2x100' },
      then: [
        { at: '59m', firing: [], pending: [] },
        { at: '64m', firing: [], pending: [{ severity: 'critical', labels: CHECKOUT }] },
        {
          at: '65m',
          firing: [
            {
              severity: 'critical',
              labels: CHECKOUT,
              description: 'platform, checkout has spent 120% of its budget of this month.',
            },
          ],
          pending: [],
        },
      ],
    },
    {
      says: 'fires for the team when its projects together spent more than its budget, each cluster by itself',
      interval: '30m',
      series: {
        [cost()]: '0+19.5x48',
        [cost({ project: 'basket' })]: '0+36x48',
        [cost({ project: 'cart' })]: '0+36x48',
        [cost({ project: 'cart', cluster: 'test' })]: '0+79x48',
        [cost({ team: 'search' })]: '0+500x48',
      },
      then: [
        {
          at: '24h',
          firing: [
            {
              severity: 'critical',
              labels: PLATFORM,
              description: 'platform has spent 109.8% of its budget of this month.',
            },
          ],
          pending: [],
        },
      ],
    },
    {
      says: 'fires on the 31st for what was spent on the first and on the last days, and is silent in the next month for nine tenths of the budget, though the gateway counts anew',
      interval: '30m',
      series: {
        [cost()]:
          '0+11.25x48 540+0x527 542.5+2.5x23 600+0x839 611.25+11.25x29 11.25+11.25x9 112.5+0x7 118.75+6.25x143 1012.5+0x50',
        [cost({ cluster: 'test' })]: '0+25x48',
      },
      then: [
        { at: '737h', firing: [{ severity: 'critical', labels: GONE }], pending: [] },
        {
          at: '743h',
          firing: [
            {
              severity: 'critical',
              labels: CHECKOUT,
              description: 'platform, checkout has spent 105% of its budget of this month.',
            },
            {
              severity: 'critical',
              labels: GONE,
              description: 'platform, checkout has spent 120% of its budget of this month.',
            },
          ],
          pending: [],
        },
        { at: '744h', firing: [], pending: [] },
        { at: '820h', firing: [], pending: [] },
      ],
    },
  ],
};
