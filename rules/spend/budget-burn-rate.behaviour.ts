import type { Behaviour } from '../../test/harness/rules/behaviour';
import { CHECKOUT, cost } from '../../test/harness/rules/ledger';

const PLATFORM = { cluster: 'prod', team: 'platform' };

// The budget of the project, 1000 USD, is gone in two days at 0.347 USD a minute; that of its team, 4000 USD, at 1.389.
export const behaviour: Behaviour = {
  alert: 'BudgetBurnRate',
  scenarios: [
    {
      says: 'fires for a project that burns its budget within 42 hours, through several workers, and for it alone',
      interval: '5m',
      series: {
        [cost()]: '0+1x80',
        [cost({ instance: 'ledger-1' })]: '0+1x80',
        [cost({ cluster: 'test' })]: '0+1.6x80',
        [cost({ project: 'basket' })]: '0+1.7x80',
        [cost({ team: 'search' })]: '0+50x80',
      },
      then: [
        {
          at: '380m',
          firing: [
            {
              severity: 'critical',
              labels: CHECKOUT,
              description:
                "platform, checkout spends so fast that a whole month's budget is gone in 1d 17h 40m 0s, as measured over 6 hours.",
            },
          ],
          pending: [],
        },
      ],
    },
    {
      says: 'fires for a team whose projects together burn its budget',
      interval: '5m',
      series: {
        [cost()]: '0+1.5x80',
        [cost({ project: 'basket' })]: '0+3.3x80',
        [cost({ project: 'cart' })]: '0+3.3x80',
        [cost({ project: 'cart', cluster: 'test' })]: '0+6x80',
      },
      then: [{ at: '380m', firing: [{ severity: 'critical', labels: PLATFORM }], pending: [] }],
    },
    {
      says: 'fires five minutes after an eighth of the budget went within six hours, and resolves when it burns no more',
      series: { [cost()]: '0+0x360 1+1x179 181+0x120' },
      then: [
        { at: '485m', firing: [], pending: [] },
        { at: '490m', firing: [], pending: [{ severity: 'critical', labels: CHECKOUT }] },
        { at: '491m', firing: [{ severity: 'critical', labels: CHECKOUT }] },
        { at: '579m', firing: [{ severity: 'critical', labels: CHECKOUT }] },
        { at: '581m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent when a budget burns within 55 hours, when one hour was dear, and when the gateway counts anew',
      interval: '5m',
      series: {
        [cost()]: '900+1.5x60 0+1.5x120',
        [cost({ cluster: 'test' })]: '0+0x100 9+9x10 99+0x70',
      },
      then: [
        { at: '370m', firing: [], pending: [] },
        { at: '560m', firing: [], pending: [] },
        { at: '800m', firing: [], pending: [] },
      ],
    },
  ],
};
