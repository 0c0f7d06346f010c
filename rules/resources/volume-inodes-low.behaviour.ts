import type { Behaviour } from '../../test/harness/rules/behaviour';
import { OTHER_VOLUMES, VOLUME, volumeSeries } from '../../test/harness/rules/volume';

const WARNING = { severity: 'warning', labels: VOLUME } as const;

const left = volumeSeries('inodes_free');
const all = volumeSeries('inodes');

export const behaviour: Behaviour = {
  alert: 'VolumeInodesLow',
  scenarios: [
    {
      says: 'fires after a quarter of an hour with fewer than a tenth left, and resolves',
      series: {
        [left()]: '90x40 500x20',
        [all()]: '1000x60',
        // The node where it was mounted before.
        [left({ instance: 'node-2' })]: '40x60',
        [all({ instance: 'node-2' })]: '500x60',
        ...Object.fromEntries(
          OTHER_VOLUMES.flatMap((other) => [
            [left(other), '600x60'],
            [all(other), '1000x60'],
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
                'The volume observability/data-loki-0 holds 91% of the files that it can hold, whatever space is left.',
            },
          ],
        },
        { at: '40m', firing: [WARNING] },
        { at: '42m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent with a little more than a tenth left, and where files have no bound',
      series: {
        [left()]: '110x60',
        [all()]: '1000x60',
        [left({ namespace: 'agents' })]: '0x60',
        [all({ namespace: 'agents' })]: '0x60',
      },
      then: [{ at: '30m', firing: [], pending: [] }],
    },
    {
      says: 'fires all the same when scrapes fail now and then, and ends when the volume is gone',
      series: { [left()]: '10x5 stale _x2 10x30 stale', [all()]: '1000x5 stale _x2 1000x30 stale' },
      then: [
        { at: '15m', firing: [WARNING] },
        { at: '50m', firing: [], pending: [] },
      ],
    },
  ],
};
