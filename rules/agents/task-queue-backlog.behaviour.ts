import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';

const REVIEWS = { cluster: 'prod', team: 'platform', project: 'checkout', queue: 'reviews' };
const waiting = (labels: Readonly<Record<string, string>> = {}) =>
  series('task_queue_length', { ...REVIEWS, instance: 'gateway-0', ...labels });
const tasks = (agent: string, project = 'checkout') =>
  series('agent_tasks_total', { cluster: 'prod', team: 'platform', project, agent, outcome: 'ok' });

const waits = (labels: Readonly<Record<string, string>>) =>
  [
    { severity: 'warning', labels },
    { severity: 'critical', labels },
  ] as const;
const BOTH = waits(REVIEWS);
const [WARNING, CRITICAL] = BOTH;

export const behaviour: Behaviour = {
  alert: 'TaskQueueBacklog',
  scenarios: [
    {
      says: 'fires when more than a hundred tasks wait and will wait for a quarter of an hour, and for that queue alone',
      series: {
        [waiting()]: '_x20 115x30',
        [waiting({ instance: 'gateway-1' })]: '_x20 60x30',
        [tasks('planner')]: '0+3.5x50',
        [tasks('writer')]: '0+3.5x50',
        // 165 tasks are done in a quarter of an hour; a scrape fails now and then.
        [waiting({ project: 'search' })]: '_x20 150x15 _x3 150x11',
        [waiting({ project: 'search', instance: 'gateway-1' })]: '_x20 60x15 _x3 60x11',
        [waiting({ project: 'search', queue: 'releases' })]: '_x20 150x5 200x5 150x18',
        [tasks('planner', 'search')]: '0+5.5x50',
        [tasks('writer', 'search')]: '0+5.5x50',
        [waiting({ project: 'billing' })]: '_x20 92x30',
      },
      then: [
        { at: '25m', pending: BOTH },
        { at: '26m', pending: [...BOTH, ...waits({ ...REVIEWS, project: 'search', queue: 'releases' })] },
        { at: '31m', pending: [CRITICAL, ...waits({ ...REVIEWS, project: 'search', queue: 'releases' })] },
        { at: '32m', pending: [CRITICAL] },
        { at: '38m', pending: [CRITICAL] },
        {
          at: '50m',
          firing: [
            {
              severity: 'warning',
              labels: REVIEWS,
              description:
                '115 tasks wait in the queue reviews (platform, checkout), too many for the rate of the last 15 minutes.',
            },
          ],
        },
      ],
    },
    {
      says: 'fires ten minutes after agents stop, is critical after an hour, and resolves when they work again',
      series: { [waiting()]: '_x30 120x150', [tasks('planner')]: '0+10x40 400+0x90 500+10x50' },
      then: [
        { at: '42m', firing: [], pending: [] },
        { at: '52m', firing: [], pending: BOTH },
        { at: '53m', firing: [WARNING] },
        { at: '102m', pending: [CRITICAL] },
        { at: '103m', firing: BOTH, pending: [] },
        { at: '138m', firing: BOTH, pending: [] },
        { at: '139m', firing: [], pending: [] },
      ],
    },
    {
      says: 'fires when no agent ever ended a task, and resolves when nobody reports the queue any more',
      series: {
        [waiting()]: '90x9 150x10 _x3 150x20 80x20',
        [waiting({ queue: 'releases' })]: '_x10 150x20 stale',
      },
      then: [
        { at: '10m', firing: [], pending: [...BOTH, ...waits({ ...REVIEWS, queue: 'releases' })] },
        { at: '39m', firing: [WARNING, waits({ ...REVIEWS, queue: 'releases' })[0]], pending: [CRITICAL] },
        { at: '40m', firing: [WARNING], pending: [CRITICAL] },
        { at: '49m', firing: [WARNING], pending: [] },
        { at: '50m', firing: [], pending: [] },
      ],
    },
  ],
};
