import type { Behaviour } from '../../test/harness/rules/behaviour';
import { cost } from '../../test/harness/rules/ledger';

const OPUS = { cluster: 'prod', team: 'platform', model: 'opus' };
const opus = (labels: Readonly<Record<string, string>> = {}) => cost({ model: 'opus', ...labels });
const haiku = (labels: Readonly<Record<string, string>> = {}) => cost({ model: 'haiku', ...labels });

/** Two days in halves of an hour, and a third. */
const steady = (before: number, day: number): string => `0+${before}x96 ${before * 96 + day}+${day}x60`;

export const behaviour: Behaviour = {
  alert: 'ModelMixDrift',
  scenarios: [
    {
      says: 'fires when the share of a model in the cost of a team grew by more than three tenths, each team by itself',
      interval: '30m',
      series: {
        [opus()]: steady(0.1, 0.25),
        [opus({ project: 'basket' })]: steady(0.1, 0.21),
        [haiku()]: steady(0.8, 0.38),
        [opus({ cluster: 'test' })]: steady(0.2, 0.48),
        [haiku({ cluster: 'test' })]: steady(0.8, 0.52),
        [opus({ team: 'search' })]: steady(0.03, 0.36),
        [haiku({ team: 'search' })]: steady(0.4, 0.02),
        [opus({ team: 'operations' })]: '_x96 0+0.7x60',
        [haiku({ team: 'operations' })]: steady(1, 0.6),
        [opus({ team: 'new' })]: '_x96 0+1x60',
      },
      then: [
        { at: '48h', firing: [], pending: [] },
        {
          at: '72h',
          firing: [
            {
              severity: 'info',
              labels: OPUS,
              description: 'The share of opus in the cost of platform has grown by 34.76% of all of it within a day.',
            },
            {
              severity: 'info',
              labels: { ...OPUS, team: 'operations' },
              description: 'The share of opus in the cost of operations has grown by 53.85% of all of it within a day.',
            },
          ],
          pending: [],
        },
      ],
    },
    {
      says: 'fires an hour after the share of the day has grown, and resolves when the day is over',
      interval: '30m',
      series: { [opus()]: '0+0x96 25+25x1 50+0x100', [haiku()]: '0+1.2x200' },
      then: [
        { at: '48h', firing: [], pending: [] },
        { at: '2970m', firing: [], pending: [{ severity: 'info', labels: OPUS }] },
        { at: '50h', firing: [{ severity: 'info', labels: OPUS }] },
        { at: '72h', firing: [{ severity: 'info', labels: OPUS }] },
        { at: '75h', firing: [], pending: [] },
      ],
    },
  ],
};
