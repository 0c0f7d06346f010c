import type { Behaviour } from '../../test/harness/rules/behaviour';
import { cost } from '../../test/harness/rules/ledger';

const PROD = { cluster: 'prod' };
const unknown = (cluster = 'prod') => cost({ cluster, team: 'unknown' });

export const behaviour: Behaviour = {
  alert: 'CostUnattributed',
  scenarios: [
    {
      says: 'fires when more than a fifth of the dollars of a day have no team, each cluster by itself',
      interval: '30m',
      series: {
        [unknown()]: '0+0.055x100',
        [cost()]: '0+0.1x100',
        [cost({ team: 'search' })]: '0+0.095x100',
        [unknown('test')]: '0+0.18x100',
        [cost({ cluster: 'test' })]: '0+0.82x100',
        [unknown('laboratory')]: '0+0.18x100',
      },
      then: [
        {
          at: '48h',
          firing: [
            {
              severity: 'info',
              labels: PROD,
              description: '22% of the cost of a day in prod is of an unknown team.',
            },
          ],
          pending: [],
        },
      ],
    },
    {
      says: 'fires an hour after the fifth, and resolves a day after the last dollar without a team',
      interval: '30m',
      series: { [unknown()]: '0+0x48 10+10x3 40+0x100', [cost()]: '0+1x200' },
      then: [
        { at: '24h', firing: [], pending: [] },
        { at: '1530m', firing: [], pending: [{ severity: 'info', labels: PROD }] },
        { at: '26h', firing: [{ severity: 'info', labels: PROD }] },
        { at: '48h', firing: [{ severity: 'info', labels: PROD }] },
        { at: '51h', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent when every team is known, and when the gateway counts anew',
      interval: '30m',
      series: { [unknown()]: '900+0.1x40 0+0.1x60', [cost()]: '0+1x40 0+1x60', [cost({ cluster: 'test' })]: '0+1x100' },
      then: [{ at: '48h', firing: [], pending: [] }],
    },
  ],
};
