import type { Behaviour } from '../../test/harness/rules/behaviour';
import { type Phase, histogram } from '../../test/harness/rules/histogram';

const PLANNER = { cluster: 'prod', team: 'platform', project: 'checkout', agent: 'planner' };
const tasks = (labels: Readonly<Record<string, string>>, ...phases: readonly Phase[]) =>
  histogram('agent_task_duration_seconds', { ...PLANNER, kind: 'review', ...labels }, [2, 5, 10, 30], phases);

/** In steps of ten minutes. */
const DAY = 144;
const EXPECTED = { severity: 'warning', labels: PLANNER } as const;

export const behaviour: Behaviour = {
  alert: 'SlowAgentExecution',
  scenarios: [
    {
      says: 'fires when tasks take more than ten seconds and twice as long as usual, until that is usual',
      interval: '10m',
      series: {
        // From 4.7 to 11 seconds, by the first day's mean more than twice as long.
        ...tasks(
          {},
          { steps: DAY, observed: { 2: 1.85, 5: 1.85 } },
          { steps: 48, observed: { 10: (3.7 * 18) / 19, 30: 3.7 / 19 } },
        ),
        ...tasks(
          { kind: 'feature' },
          { steps: DAY, observed: { 2: 1.85, 5: 1.85 } },
          { steps: 48, observed: { 10: (3.7 * 18) / 19, 30: 3.7 / 19 } },
        ),
      },
      then: [
        { at: '1450m', firing: [], pending: [] },
        { at: '1470m', firing: [], pending: [EXPECTED] },
        {
          at: '1480m',
          firing: [
            {
              ...EXPECTED,
              description:
                'The slowest tasks of planner (platform, checkout) within 30 minutes took 11s, far longer than usual, which is the mean of 1 day.',
            },
          ],
        },
        { at: '1750m', firing: [EXPECTED] },
        { at: '1760m', firing: [], pending: [] },
      ],
    },
    {
      says: 'resolves when tasks take as long as before',
      interval: '10m',
      series: tasks(
        {},
        { steps: 48, observed: { 2: 20, 5: 20 } },
        { steps: 12, observed: { 30: 40 } },
        { steps: 12, observed: { 2: 20, 5: 20 } },
      ),
      then: [
        { at: '510m', firing: [EXPECTED] },
        { at: '620m', firing: [EXPECTED] },
        { at: '630m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent below ten seconds, below twice the usual, and for few tasks',
      interval: '10m',
      series: {
        // From 3.5 to 9 seconds.
        ...tasks(
          { agent: 'fast' },
          { steps: 48, observed: { 2: 36, 5: 4 } },
          { steps: 12, observed: { 5: 30, 10: 10 } },
        ),
        // From 9.5 to 17 seconds.
        ...tasks(
          { agent: 'slow' },
          { steps: 48, observed: { 5: 20, 10: 20 } },
          { steps: 12, observed: { 10: 48, 30: 4 } },
        ),
        ...tasks({ agent: 'rare' }, { steps: 48, observed: { 2: 40 } }, { steps: 12, observed: { 30: 6.2 } }),
      },
      then: [
        { at: '540m', firing: [], pending: [] },
        { at: '600m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent about an agent without a past',
      interval: '10m',
      series: tasks({}, { steps: 11, observed: { 30: 40 } }),
      then: [{ at: '110m', firing: [], pending: [] }],
    },
  ],
};
