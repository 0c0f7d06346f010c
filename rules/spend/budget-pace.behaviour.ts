import type { Behaviour } from '../../test/harness/rules/behaviour';
import { CHECKOUT, cost } from '../../test/harness/rules/ledger';

const PLATFORM = { cluster: 'prod', team: 'platform' };

// January has 744 hours: evenly, the project may spend 1.344 USD an hour of its 1000, and the team 5.376 of its 4000.
export const behaviour: Behaviour = {
  alert: 'BudgetPace',
  scenarios: [
    {
      says: 'fires when a quarter of a budget is spent 1.3 times as fast as the month, and resolves when the month catches up',
      interval: '30m',
      series: {
        [cost()]: '0+0.5x300 150+0x100',
        [cost({ instance: 'ledger-1' })]: '0+0.375x300 112.5+0x100',
        [cost({ project: 'basket' })]: '0+2x400',
      },
      then: [
        { at: '142h', firing: [], pending: [] },
        { at: '8610m', firing: [], pending: [{ severity: 'warning', labels: CHECKOUT }] },
        {
          at: '144h',
          firing: [
            {
              severity: 'warning',
              labels: CHECKOUT,
              description:
                'platform, checkout has spent 25.2% of its budget of this month, more than 1.2 times the share of the month that is over.',
            },
          ],
          pending: [],
        },
        { at: '162h', firing: [{ severity: 'warning', labels: CHECKOUT }] },
        { at: '163h', firing: [], pending: [] },
      ],
    },
    {
      says: 'fires for a team whose projects together are too fast, each cluster by itself',
      interval: '30m',
      series: {
        [cost()]: '0+1x100',
        [cost({ project: 'basket' })]: '0+10x100',
        [cost({ cluster: 'test' })]: '0+1x100',
        [cost({ cluster: 'test', project: 'basket' })]: '0+9x100',
        [cost({ team: 'search' })]: '0+50x100',
      },
      then: [{ at: '49h', firing: [{ severity: 'warning', labels: PLATFORM }], pending: [] }],
    },
    {
      says: 'stays silent in a working week at the beginning of the month, and when the gateway counts anew',
      interval: '30m',
      series: { [cost()]: '0+0.94x100 0+0.94x139 131+0x97 131+0.94x48' },
      then: [
        { at: '119h', firing: [], pending: [] },
        { at: '190h', firing: [], pending: [] },
      ],
    },
  ],
};
