import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';

const VOLUME = { cluster: 'prod', namespace: 'observability', persistentvolumeclaim: 'data-loki-0' };
const WARNING = { severity: 'warning', labels: VOLUME } as const;

type Labels = Readonly<Record<string, string>>;
const left = (labels: Labels = {}) =>
  series('kubelet_volume_stats_inodes_free', { job: 'kubelet', instance: 'node-1', ...VOLUME, ...labels });
const all = (labels: Labels = {}) =>
  series('kubelet_volume_stats_inodes', { job: 'kubelet', instance: 'node-1', ...VOLUME, ...labels });

/** Volumes that differ in one label, and have room. */
const OTHERS: readonly Labels[] = [
  { persistentvolumeclaim: 'data-loki-1' },
  { namespace: 'agents' },
  { cluster: 'test' },
];

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
          OTHERS.flatMap((other) => [
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
