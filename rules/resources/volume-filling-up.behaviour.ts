import type { Behaviour } from '../../test/harness/rules/behaviour';
import { OTHER_VOLUMES, VOLUME, volumeSeries } from '../../test/harness/rules/volume';

const WARNING = { severity: 'warning', labels: VOLUME } as const;
const CRITICAL = { severity: 'critical', labels: VOLUME } as const;

const left = volumeSeries('available_bytes');
const capacity = volumeSeries('capacity_bytes');

/** Volumes that do not fill, and the node where ours was mounted before. */
const quiet = {
  ...Object.fromEntries(
    OTHER_VOLUMES.flatMap((other) => [
      [left(other), '100x300'],
      [capacity(other), '3000x300'],
    ]),
  ),
  [left({ instance: 'node-2' })]: '15x300',
  [capacity({ instance: 'node-2' })]: '500x300',
};

export const behaviour: Behaviour = {
  alert: 'VolumeFillingUp',
  scenarios: [
    {
      says: 'fires after an hour at a pace that leaves nothing in four days, and resolves when space is made',
      interval: '30m',
      // 240 a day: four days later nothing is left of 960.
      series: { [left()]: '1200-5x80 2000x40', [capacity()]: '2150x120', ...quiet },
      then: [
        { at: '24h', firing: [], pending: [] },
        { at: '1500m', firing: [], pending: [WARNING] },
        {
          at: '1530m',
          firing: [
            {
              ...WARNING,
              description: 'The volume observability/data-loki-0 is 56.05% full, and at its pace full within 4 days.',
            },
          ],
        },
        { at: '40h', firing: [WARNING] },
        { at: '41h', firing: [], pending: [] },
      ],
    },
    {
      says: 'is critical after an hour at a pace that leaves nothing within a day',
      interval: '30m',
      series: { [left()]: '2000x48 1960-40x40', [capacity()]: '3600x90', ...quiet },
      then: [
        { at: '29h', firing: [], pending: [CRITICAL] },
        { at: '1770m', firing: [CRITICAL] },
        {
          at: '34h',
          firing: [
            {
              ...WARNING,
              description: 'The volume observability/data-loki-0 is 66.67% full, and at its pace full within 4 days.',
            },
            {
              ...CRITICAL,
              description: 'The volume observability/data-loki-0 is 66.67% full, and at its pace full within 1 day.',
            },
          ],
        },
      ],
    },
    {
      says: 'stays silent about one that is less than half full',
      interval: '30m',
      series: { [left()]: '2000-40x20', [capacity()]: '2200x20' },
      then: [{ at: '10h', firing: [], pending: [] }],
    },
    {
      says: 'stays silent about hours of growth after a quiet day, and about growth of the day before',
      interval: '30m',
      series: {
        [left()]: '1000x84 990-10x12',
        [capacity()]: '5000x100',
        [left({ namespace: 'agents' })]: '2000-40x24 1000x80',
        [capacity({ namespace: 'agents' })]: '5000x100',
      },
      then: [{ at: '48h', firing: [], pending: [] }],
    },
    {
      says: 'is not critical after two hours of growth, nor when growth has ended six hours ago',
      interval: '30m',
      series: {
        [left()]: '1000x48 960-40x4',
        [capacity()]: '5000x60',
        [left({ namespace: 'agents' })]: '2300x19 2205-95x19 400x14',
        [capacity({ namespace: 'agents' })]: '5000x60',
      },
      then: [{ at: '26h', firing: [{ severity: 'warning', labels: { ...VOLUME, namespace: 'agents' } }], pending: [] }],
    },
  ],
};
