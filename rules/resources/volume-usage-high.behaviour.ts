import type { Behaviour } from '../../test/harness/rules/behaviour';
import { OTHER_VOLUMES, VOLUME, volumeSeries } from '../../test/harness/rules/volume';

const WARNING = { severity: 'warning', labels: VOLUME } as const;
const CRITICAL = { severity: 'critical', labels: VOLUME } as const;

const left = volumeSeries('available_bytes');
const capacity = volumeSeries('capacity_bytes');

export const behaviour: Behaviour = {
  alert: 'VolumeUsageHigh',
  scenarios: [
    {
      says: 'fires after a quarter of an hour above nine tenths, is critical near the end, and resolves',
      series: {
        [left()]: '90x30 20x30 500x20',
        [capacity()]: '1000x80',
        // The node where it was mounted before.
        [left({ instance: 'node-2' })]: '15x80',
        [capacity({ instance: 'node-2' })]: '500x80',
        ...Object.fromEntries(
          OTHER_VOLUMES.flatMap((other) => [
            [left(other), '600x80'],
            [capacity(other), '1000x80'],
          ]),
        ),
      },
      then: [
        { at: '14m', firing: [], pending: [WARNING] },
        {
          at: '15m',
          firing: [
            {
              ...WARNING,
              description:
                'The volume observability/data-loki-0 is 91% full; when it is full, what writes to it stops.',
            },
          ],
        },
        { at: '45m', firing: [WARNING], pending: [CRITICAL] },
        {
          at: '46m',
          firing: [WARNING, CRITICAL].map((one) => ({
            ...one,
            description: 'The volume observability/data-loki-0 is 98% full; when it is full, what writes to it stops.',
          })),
        },
        { at: '61m', firing: [WARNING, CRITICAL] },
        { at: '63m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent a little below nine tenths, and is not critical a little below the end',
      series: {
        [left()]: '110x60',
        [capacity()]: '1000x60',
        [left({ namespace: 'agents' })]: '35x60',
        [capacity({ namespace: 'agents' })]: '1000x60',
      },
      then: [{ at: '30m', firing: [{ severity: 'warning', labels: { ...VOLUME, namespace: 'agents' } }] }],
    },
    {
      says: 'fires all the same when scrapes fail now and then, and ends when the volume is gone',
      series: { [left()]: '10x5 stale _x2 10x30 stale', [capacity()]: '1000x5 stale _x2 1000x30 stale' },
      then: [
        { at: '15m', firing: [WARNING, CRITICAL] },
        { at: '50m', firing: [], pending: [] },
      ],
    },
  ],
};
