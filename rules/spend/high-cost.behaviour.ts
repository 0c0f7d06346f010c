import type { Behaviour } from '../../test/harness/rules/behaviour';
import { CHECKOUT, cost } from '../../test/harness/rules/ledger';

export const behaviour: Behaviour = {
  alert: 'HighCost',
  scenarios: [
    {
      says: 'fires when the models and workers of a project together cost more than ten dollars an hour, for it alone',
      series: {
        [cost()]: '0+0.06x120',
        [cost({ model: 'gpt-5.2' })]: '0+0.06x120',
        [cost({ instance: 'ledger-1' })]: '0+0.06x120',
        [cost({ cluster: 'test' })]: '0+0.15x120',
        [cost({ team: 'search' })]: '0+0.15x120',
        [cost({ project: 'basket' })]: '0+0.15x120',
      },
      then: [
        {
          at: '120m',
          firing: [
            {
              severity: 'info',
              labels: CHECKOUT,
              description: 'checkout of platform spent 10.80 USD within 1 hour.',
            },
          ],
          pending: [],
        },
      ],
    },
    {
      says: 'fires five minutes after the tenth dollar of an hour, and resolves when the hour was cheaper',
      series: { [cost()]: '0+0x60 1+1x12 13+0x120' },
      then: [
        { at: '70m', firing: [], pending: [] },
        { at: '75m', firing: [], pending: [{ severity: 'info', labels: CHECKOUT }] },
        { at: '76m', firing: [{ severity: 'info', labels: CHECKOUT }] },
        { at: '120m', firing: [{ severity: 'info', labels: CHECKOUT }] },
        { at: '125m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent at nine dollars an hour, whatever was spent before and however often the gateway counts anew',
      series: { [cost()]: '5000+0.15x40 0+0.15x100' },
      then: [
        { at: '60m', firing: [], pending: [] },
        { at: '140m', firing: [], pending: [] },
      ],
    },
  ],
};
