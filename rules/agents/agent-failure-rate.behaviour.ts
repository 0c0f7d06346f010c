import type { Behaviour } from '../../test/harness/rules/behaviour';

const PLANNER = { cluster: 'prod', team: 'platform', project: 'checkout', agent: 'planner' };
const tasks = (outcome: string, agent = 'planner') =>
  `agent_tasks_total{cluster="prod", team="platform", project="checkout", agent="${agent}", outcome="${outcome}", kind="review"}`;

export const behaviour: Behaviour = {
  alert: 'AgentFailureRate',
  scenarios: [
    {
      says: 'fires after five minutes in which more than half of an agent’s tasks failed, and for that agent alone',
      series: {
        [tasks('error')]: '0+3x40',
        [tasks('ok')]: '0+1x40',
        [tasks('error', 'writer')]: '0+1x40',
        [tasks('ok', 'writer')]: '0+3x40',
      },
      then: [
        { at: '4m', firing: [], pending: [{ severity: 'critical', labels: PLANNER }] },
        {
          at: '30m',
          firing: [
            {
              severity: 'critical',
              labels: PLANNER,
              description: '75% of the tasks of planner (platform, checkout) failed within 10 minutes.',
            },
          ],
        },
      ],
    },
    {
      says: 'stays silent when exactly half of the tasks fail',
      series: { [tasks('error')]: '0+2x40', [tasks('ok')]: '0+2x40' },
      then: [{ at: '30m', firing: [], pending: [] }],
    },
    {
      says: 'resolves five minutes after the tasks succeed again',
      series: { [tasks('error')]: '0+4x20 80+0x40', [tasks('ok')]: '0+0x20 0+4x40' },
      then: [
        { at: '20m', firing: [{ severity: 'critical', labels: PLANNER }] },
        { at: '45m', firing: [], pending: [] },
      ],
    },
  ],
};
