import type { Behaviour } from '../../test/harness/rules/behaviour';
import { CHECKOUT, cost } from '../../test/harness/rules/ledger';

const PLATFORM = { cluster: 'prod', team: 'platform' };

export const behaviour: Behaviour = {
  alert: 'BudgetForecast',
  scenarios: [
    {
      says: 'fires two hours after a project is known for a day, and resolves when its budget is spent',
      interval: '30m',
      series: { [cost()]: '0+10x100', [cost({ instance: 'ledger-1' })]: '0+5x100' },
      then: [
        { at: '24h', firing: [], pending: [] },
        {
          at: '26h',
          firing: [],
          pending: [
            { severity: 'warning', labels: CHECKOUT },
            { severity: 'warning', labels: PLATFORM },
          ],
        },
        {
          at: '1590m',
          firing: [
            { severity: 'warning', labels: CHECKOUT },
            { severity: 'warning', labels: PLATFORM },
          ],
          pending: [],
        },
        {
          at: '2130m',
          firing: [
            { severity: 'warning', labels: CHECKOUT },
            { severity: 'warning', labels: PLATFORM },
          ],
        },
        { at: '36h', firing: [{ severity: 'warning', labels: PLATFORM }], pending: [] },
      ],
    },
    {
      says: 'fires when a project that would have kept its budget becomes dearer, each cluster by itself',
      interval: '30m',
      series: { [cost()]: '0+0.5x380 192+2x60', [cost({ cluster: 'test' })]: '0+0.5x380 190.9+0.9x60' },
      then: [
        { at: '208h', firing: [], pending: [] },
        {
          at: '213h',
          firing: [
            {
              severity: 'warning',
              labels: CHECKOUT,
              description:
                'platform, checkout will have spent 103.1% of its budget at the end of the month if it goes on as in the last seven days.',
            },
          ],
          pending: [],
        },
      ],
    },
    {
      says: 'fires for a team of which a new project spends the reserve on its first day',
      interval: '30m',
      series: {
        [cost()]: '0+0.5x120',
        [cost({ project: 'basket' })]: '0+2.1x120',
        [cost({ project: 'cart' })]: '_x100 0+10x20',
      },
      then: [
        { at: '50h', firing: [], pending: [] },
        { at: '60h', firing: [{ severity: 'warning', labels: PLATFORM }], pending: [] },
      ],
    },
    {
      says: 'stays silent when all that is left of a budget is spent already',
      interval: '30m',
      series: {
        [cost()]: '0+1x16 16+0x80',
        [cost({ project: 'basket' })]: '0+126x16 2016+0x80',
        [cost({ project: 'cart' })]: '0+126x16 2016+0x80',
      },
      then: [{ at: '46h', firing: [], pending: [] }],
    },
  ],
};
