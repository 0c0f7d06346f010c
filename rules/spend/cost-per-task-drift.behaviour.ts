import type { Behaviour } from '../../test/harness/rules/behaviour';
import { CHECKOUT, type Differing, cost, ledger } from '../../test/harness/rules/ledger';

const MAIN = { ...CHECKOUT, agent: 'main' };
const tasks = (labels: Differing = {}) =>
  ledger('agent_tasks_total', { client: 'framework', kind: 'review', outcome: 'ok', ...labels });

/** Three days in halves of an hour, and a fourth. */
const steady = (before: number, day: number): string => `0+${before}x144 ${before * 144 + day}+${day}x60`;

export const behaviour: Behaviour = {
  alert: 'CostPerTaskDrift',
  scenarios: [
    {
      says: 'fires when a task costs 1.65 times as much in a day as in the days before, for that agent alone',
      interval: '30m',
      series: {
        [cost()]: steady(0.5, 0.9),
        [cost({ model: 'gpt-5.2' })]: steady(0.5, 0.76),
        [tasks()]: steady(1, 1),
        [tasks({ kind: 'feature' })]: steady(1, 1),
        [cost({ cluster: 'test' })]: steady(1, 1.35),
        [tasks({ cluster: 'test' })]: steady(1, 1),
        [cost({ team: 'search' })]: steady(1, 2),
        [tasks({ team: 'search' })]: steady(0.35, 0.35),
        [cost({ project: 'basket' })]: steady(0.02, 0.09),
        [tasks({ project: 'basket' })]: steady(1, 1),
        [cost({ project: 'cart' })]: steady(0.02, 0.12),
        [tasks({ project: 'cart' })]: steady(1, 0.46),
        [cost({ agent: 'writer' })]: steady(3, 3),
        [tasks({ agent: 'writer' })]: steady(1, 1),
      },
      then: [
        { at: '72h', firing: [], pending: [] },
        {
          at: '96h',
          firing: [
            {
              severity: 'warning',
              labels: MAIN,
              description:
                'A task of main (platform, checkout) cost 0.83 USD on the mean of a day, more than 1.5 times as much as in the seven days before.',
            },
            {
              severity: 'warning',
              labels: { ...MAIN, project: 'cart' },
              description:
                'A task of main (platform, cart) cost 0.26 USD on the mean of a day, more than 1.5 times as much as in the seven days before.',
            },
          ],
          pending: [],
        },
      ],
    },
    {
      says: 'fires an hour after the mean of the day is too high, and resolves when the day is over',
      interval: '30m',
      series: {
        [cost()]: '0+1x96 146+50x1 197+1x100',
        [cost({ instance: 'ledger-1' })]: '0+0.001x200',
        [tasks()]: '0+1x48 0+1x150',
      },
      then: [
        { at: '48h', firing: [], pending: [] },
        { at: '2970m', firing: [], pending: [{ severity: 'warning', labels: MAIN }] },
        { at: '50h', firing: [{ severity: 'warning', labels: MAIN }] },
        { at: '72h', firing: [{ severity: 'warning', labels: MAIN }] },
        { at: '75h', firing: [], pending: [] },
      ],
    },
  ],
};
