import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';

const PLANNER = { cluster: 'prod', team: 'platform', project: 'checkout', agent: 'planner' };
const tasks = (outcome: string, kind = 'review', agent = 'planner') =>
  series('agent_tasks_total', { ...PLANNER, agent, outcome, kind });

export const behaviour: Behaviour = {
  alert: 'AgentFailureRate',
  scenarios: [
    {
      says: 'fires when more than half of the tasks of an agent failed, and for that agent alone',
      series: {
        [tasks('error')]: '0+0.16x40',
        [tasks('error', 'feature')]: '0+0.16x40',
        [tasks('ok')]: '0+0.12x40',
        [tasks('ok', 'feature')]: '0+0.12x40',
        [tasks('error', 'review', 'writer')]: '0+0.9x40',
        [tasks('ok', 'review', 'writer')]: '0+1.1x40',
        [tasks('ok', 'review', 'tester')]: '0+10x40',
      },
      then: [
        {
          at: '40m',
          firing: [
            {
              severity: 'critical',
              labels: PLANNER,
              description: '57.14% of the tasks of planner (platform, checkout) failed within 10 minutes.',
            },
          ],
          pending: [],
        },
      ],
    },
    {
      says: 'fires five minutes after the tasks begin to fail, and resolves five minutes after most succeed again',
      series: { [tasks('error')]: '0+0x30 4+4x29 120+0x40', [tasks('ok')]: '0+4x30 120+0x29 124+4x40' },
      then: [
        { at: '34m', firing: [], pending: [] },
        { at: '39m', firing: [], pending: [{ severity: 'critical', labels: PLANNER }] },
        { at: '40m', firing: [{ severity: 'critical', labels: PLANNER }] },
        { at: '69m', firing: [{ severity: 'critical', labels: PLANNER }] },
        { at: '70m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent when all tasks fail, but too few of them to say anything',
      series: { [tasks('error')]: '0+0.48x60' },
      then: [{ at: '60m', firing: [], pending: [] }],
    },
    {
      says: 'stays silent when exactly half of the tasks fail, and when the gateway counts anew',
      series: { [tasks('error')]: '0+2x20 0+2x40', [tasks('ok')]: '0+2x20 0+2x40' },
      then: [{ at: '40m', firing: [], pending: [] }],
    },
  ],
};
