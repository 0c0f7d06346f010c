import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';

const PLANNER = { cluster: 'prod', team: 'platform', project: 'checkout', agent: 'planner' };
const tasks = (outcome: string, kind = 'review', agent = 'planner') =>
  series('agent_tasks_total', { ...PLANNER, agent, outcome, kind });
const BOTH = [
  { severity: 'warning', labels: PLANNER },
  { severity: 'critical', labels: PLANNER },
] as const;

export const behaviour: Behaviour = {
  alert: 'HighErrorRate',
  scenarios: [
    {
      says: 'fires when more than a tenth of the tasks of an agent failed, and for that agent alone',
      series: {
        [tasks('error')]: '0+0.04x80',
        [tasks('error', 'feature')]: '0+0.04x80',
        [tasks('ok')]: '0+0.32x80',
        [tasks('ok', 'feature')]: '0+0.32x80',
        [tasks('error', 'review', 'writer')]: '0+0.9x80',
        [tasks('ok', 'review', 'writer')]: '0+9.1x80',
        [tasks('ok', 'review', 'tester')]: '0+10x80',
      },
      then: [
        {
          at: '80m',
          firing: [
            {
              severity: 'warning',
              labels: PLANNER,
              description: '11.11% of the tasks of planner (platform, checkout) failed within 30 minutes.',
            },
          ],
          pending: [{ severity: 'critical', labels: PLANNER }],
        },
      ],
    },
    {
      says: 'fires ten minutes after tasks begin to fail, is critical after two hours, and resolves when they succeed',
      series: { [tasks('error')]: '0+0x30 1+1x179 180+0x60', [tasks('ok')]: '0+4x30 123+3x179 664+4x60' },
      then: [
        { at: '41m', firing: [], pending: [] },
        { at: '51m', firing: [], pending: BOTH },
        { at: '52m', firing: [{ severity: 'warning', labels: PLANNER }] },
        { at: '161m', pending: [{ severity: 'critical', labels: PLANNER }] },
        { at: '162m', firing: BOTH, pending: [] },
        { at: '232m', firing: BOTH },
        { at: '233m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent when all tasks fail, but too few of them to say anything',
      series: { [tasks('error')]: '0+0.63x120' },
      then: [{ at: '120m', firing: [], pending: [] }],
    },
    {
      says: 'stays silent when exactly a tenth of the tasks fail, and when the gateway counts anew',
      series: { [tasks('error')]: '0+1x40 0+1x60', [tasks('ok')]: '0+9x40 0+9x60' },
      then: [
        { at: '45m', firing: [], pending: [] },
        { at: '90m', firing: [], pending: [] },
      ],
    },
  ],
};
