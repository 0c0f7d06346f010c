import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';

const PLANNER = { cluster: 'prod', team: 'platform', project: 'checkout', agent: 'planner' };
const quality = (agent = 'planner', environment = 'production') =>
  series('agent_quality_ratio', { ...PLANNER, agent, environment });

const EXPECTED = { severity: 'warning', labels: PLANNER } as const;

export const behaviour: Behaviour = {
  alert: 'AgentQualityDrop',
  scenarios: [
    {
      says: 'fires when the quality of an agent is far below that of the week before, until that is a week ago',
      interval: '30m',
      series: {
        [quality()]: '0.95x335 0.78x9 _ 0.78x389',
        [quality('planner', 'staging')]: '0.6x335 0.5x400',
        // Never good, and little worse than it was.
        [quality('writer')]: '0.78x335 0.75x400',
        [quality('writer', 'staging')]: '0.78x335 0.75x400',
        // Much worse than it was, and still good.
        [quality('tester')]: '0.98x335 0.86x400',
      },
      then: [
        { at: '10050m', firing: [], pending: [] },
        { at: '10170m', firing: [], pending: [EXPECTED] },
        {
          at: '170h',
          firing: [
            {
              ...EXPECTED,
              description: 'The quality of planner (platform, checkout) is 78%, well below what it was 7 days ago.',
            },
          ],
          pending: [],
        },
        { at: '20910m', firing: [EXPECTED], pending: [] },
        { at: '349h', firing: [], pending: [] },
      ],
    },
    {
      says: 'resolves when the agent works well again, and when nobody tells its quality any more',
      interval: '30m',
      series: {
        [quality()]: '0.95x340 0.7x10 0.95x20',
        [quality('writer')]: '0.95x340 0.7x10 stale _x20',
      },
      then: [
        { at: '10350m', firing: [EXPECTED, { ...EXPECTED, labels: { ...PLANNER, agent: 'writer' } }], pending: [] },
        { at: '10590m', firing: [EXPECTED, { ...EXPECTED, labels: { ...PLANNER, agent: 'writer' } }], pending: [] },
        { at: '10620m', firing: [{ ...EXPECTED, labels: { ...PLANNER, agent: 'writer' } }], pending: [] },
        { at: '10650m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent about an agent without a past',
      interval: '30m',
      series: { [quality()]: '0.2x40' },
      then: [{ at: '20h', firing: [], pending: [] }],
    },
  ],
};
