import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';

const PLANNER = { cluster: 'prod', team: 'platform', project: 'checkout', agent: 'planner' };
const usage = (agent = 'planner', instance = 'gateway-0') =>
  series('context_usage_ratio', { ...PLANNER, agent, instance });

const EXPECTED = { severity: 'info', labels: PLANNER } as const;

export const behaviour: Behaviour = {
  alert: 'ContextNearlyFull',
  scenarios: [
    {
      says: 'fires when an agent uses more than nine tenths of its context, and for that agent alone',
      series: {
        [usage()]: '0.5x20 0.97x20 _x3 0.97x20 0.5x20',
        [usage('planner', 'gateway-1')]: '0.4x85',
        [usage('writer')]: '0.88x85',
      },
      then: [
        { at: '20m', firing: [], pending: [] },
        { at: '35m', firing: [], pending: [EXPECTED] },
        {
          at: '36m',
          firing: [
            { ...EXPECTED, description: 'planner (platform, checkout) uses 97% of the context window of its model.' },
          ],
          pending: [],
        },
        { at: '70m', firing: [EXPECTED], pending: [] },
        { at: '71m', firing: [], pending: [] },
      ],
    },
    {
      says: 'resolves when the agent is gone',
      series: { [usage()]: '0.97x30 stale _x20' },
      then: [
        { at: '39m', firing: [EXPECTED], pending: [] },
        { at: '40m', firing: [], pending: [] },
      ],
    },
  ],
};
