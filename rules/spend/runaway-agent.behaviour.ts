import type { Behaviour } from '../../test/harness/rules/behaviour';
import { CHECKOUT, cost } from '../../test/harness/rules/ledger';

const MAIN = { ...CHECKOUT, agent: 'main' };

export const behaviour: Behaviour = {
  alert: 'RunawayAgent',
  scenarios: [
    {
      says: 'fires for a new agent that spends more than twenty dollars in a quarter of an hour, and for it alone',
      series: {
        [cost()]: '0+0.5x40',
        [cost({ model: 'gpt-5.2' })]: '0+0.5x40',
        [cost({ instance: 'ledger-1' })]: '0+0.5x40',
        [cost({ cluster: 'test' })]: '0+1.2x40',
        [cost({ team: 'search' })]: '0+1.2x40',
        [cost({ project: 'basket' })]: '0+1.2x40',
        [cost({ agent: 'writer' })]: '0+1.2x40',
      },
      then: [
        {
          at: '30m',
          firing: [
            {
              severity: 'critical',
              labels: MAIN,
              description:
                'main (platform, checkout) spent 22.50 USD within 15 minutes, more than 3 times its usual peak.',
            },
          ],
          pending: [],
        },
      ],
    },
    {
      says: 'fires five minutes after the twentieth dollar, and resolves when it spends nothing any more',
      series: { [cost()]: '0+0x30 5+5x29 150+0x30' },
      then: [
        { at: '34m', firing: [], pending: [] },
        { at: '38m', firing: [], pending: [{ severity: 'critical', labels: MAIN }] },
        { at: '40m', firing: [{ severity: 'critical', labels: MAIN }] },
        { at: '69m', firing: [{ severity: 'critical', labels: MAIN }] },
        { at: '73m', firing: [], pending: [] },
      ],
    },
    {
      says: 'fires for more than three times the usual peak; stays silent below that, and when the gateway counts anew',
      interval: '5m',
      series: {
        [cost()]: '0+3x12 39+8x11 127+0x280 135+28x12',
        [cost({ agent: 'writer' })]: '0+3x12 39+8x11 127+0x280 135+21x6 21+21x5',
      },
      then: [{ at: '1580m', firing: [{ severity: 'critical', labels: MAIN }], pending: [] }],
    },
  ],
};
