import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';

const PLANNER = { cluster: 'prod', team: 'platform', project: 'checkout', client: 'framework', agent: 'planner' };
const busy = (agent = 'planner', environment = 'production') =>
  series('agent_busy_time_seconds_total', { ...PLANNER, agent, environment });
const tasks = (agent = 'planner', outcome = 'ok') => series('agent_tasks_total', { ...PLANNER, agent, outcome });
const requests = (agent = 'planner', status = '200') => series('llm_requests_total', { ...PLANNER, agent, status });

const EXPECTED = { severity: 'warning', labels: PLANNER } as const;

export const behaviour: Behaviour = {
  alert: 'AgentStuck',
  scenarios: [
    {
      says: 'fires when an agent is busy for half an hour without a task that ends or a request, and for it alone',
      series: {
        [busy()]: '0+28.5x150',
        [busy('planner', 'staging')]: '0+28.5x150',
        [tasks()]: '0+1x60 60+0x60 61+1x29',
        [tasks('planner', 'error')]: '0+0x150',
        [requests()]: '0+0x59 1+0x90',
        [requests('planner', '500')]: '0+0x150',
        [busy('half-idle')]: '0+40x84 3420+60x9 3990+30x55',
        [requests('half-idle')]: '0+1x10 10+0x140',
        // Each does one thing after the planner's last.
        [busy('slow')]: '0+60x150',
        [tasks('slow')]: '0+0x77 1+0x72',
        [tasks('slow', 'error')]: '0+0x150',
        [requests('slow')]: '0+1x50 50+0x100',
        [busy('asking')]: '0+60x150',
        [requests('asking')]: '0+1x50 50+0x26 51+0x73',
        [requests('asking', '500')]: '0+0x150',
        [busy('silent')]: '0+60x150',
      },
      then: [
        { at: '88m', firing: [], pending: [] },
        { at: '93m', firing: [], pending: [EXPECTED] },
        {
          at: '94m',
          firing: [
            {
              ...EXPECTED,
              description:
                'planner (platform, checkout) was busy for 95% of the last 30 minutes (its processes added up), but ended no task and asked no model.',
            },
          ],
          pending: [],
        },
        { at: '105m', firing: [EXPECTED], pending: [] },
      ],
    },
    {
      says: 'stays silent about an agent that asked no model within a day, for which others may ask',
      interval: '10m',
      series: { [busy()]: '0+600x170', [requests()]: '0+10x6 60+0x164' },
      then: [
        { at: '80m', firing: [], pending: [EXPECTED] },
        { at: '90m', firing: [EXPECTED] },
        { at: '1480m', firing: [EXPECTED] },
        { at: '1490m', firing: [], pending: [] },
      ],
    },
  ],
};
