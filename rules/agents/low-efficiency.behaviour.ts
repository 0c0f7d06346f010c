import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';

const PLANNER = { cluster: 'prod', team: 'platform', project: 'checkout', agent: 'planner' };
const tokens = (type: string, agent = 'planner') => series('llm_tokens_total', { ...PLANNER, agent, type });
const points = (agent = 'planner', environment = 'production') =>
  series('story_points_delivered_total', { ...PLANNER, agent, environment });

const EXPECTED = { severity: 'info', labels: PLANNER } as const;

export const behaviour: Behaviour = {
  alert: 'LowEfficiency',
  scenarios: [
    {
      says: 'fires when an agent spends more than ten million tokens in a week, five million for each point',
      interval: '30m',
      series: {
        // In a week eleven million tokens and two points.
        [tokens('input')]: '0+16500x400',
        [tokens('output')]: '0+16500x400',
        [tokens('cache_read')]: '0+1000000x400',
        [points()]: '0+0.003x400',
        [points('planner', 'staging')]: '0+0.003x400',
        // Thirty million tokens, and 6.6 points.
        [tokens('input', 'writer')]: '0+90000x400',
        [points('writer')]: '0+0.00985x400',
        [points('writer', 'staging')]: '0+0.00985x400',
        // Nine million tokens, and none.
        [tokens('input', 'tester')]: '0+27000x400',
        [points('tester')]: '0+0x400',
        // Whoever has no points at all works at other things.
        [tokens('input', 'reviewer')]: '0+200000x400',
      },
      then: [
        { at: '9090m', firing: [], pending: [] },
        { at: '9450m', firing: [], pending: [EXPECTED] },
        { at: '9480m', firing: [EXPECTED], pending: [] },
        {
          at: '12000m',
          firing: [
            {
              ...EXPECTED,
              description:
                'planner (platform, checkout) spent 11.09M tokens (without those from the cache) within 7 days, too many for the story points that it delivered.',
            },
          ],
          pending: [],
        },
      ],
    },
    {
      says: 'fires when nothing is delivered, and resolves when enough is',
      interval: '30m',
      series: { [tokens('input')]: '0+50000x500', [points()]: '0+0x351 20+0x148' },
      then: [
        { at: '6390m', firing: [], pending: [EXPECTED] },
        { at: '6420m', firing: [EXPECTED], pending: [] },
        { at: '10530m', firing: [EXPECTED], pending: [] },
        { at: '10560m', firing: [], pending: [] },
      ],
    },
  ],
};
