import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';

const DISK = { cluster: 'prod', instance: 'node-1', mountpoint: '/' };
const WARNING = { severity: 'warning', labels: DISK } as const;

const use = (labels: Readonly<Record<string, string>> = {}) =>
  series('system_filesystem_utilization_ratio', {
    job: 'node-agent-host',
    device: '/dev/sda1',
    mode: 'rw',
    type: 'ext4',
    ...DISK,
    ...labels,
  });

export const behaviour: Behaviour = {
  alert: 'DiskUsageHigh',
  scenarios: [
    {
      says: 'fires after half an hour above 85 %, and resolves when there is space again',
      series: {
        [use()]: '0.89x45 0.5x30',
        // The disk that was there before.
        [use({ device: '/dev/sdb1' })]: '0.1x80',
        [use({ mountpoint: '/data' })]: '0.3x80',
        [use({ instance: 'node-2' })]: '0.3x80',
        [use({ cluster: 'test' })]: '0.3x80',
      },
      then: [
        { at: '29m', firing: [], pending: [WARNING] },
        { at: '30m', firing: [{ ...WARNING, description: '/ of node-1 is 89% full.' }] },
        { at: '45m', firing: [WARNING] },
        { at: '46m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent where the kubelet keeps it by deleting images, about what is no disk, and about what nobody can write to',
      series: {
        [use()]: '0.82 0.84x60',
        [use({ mountpoint: '/sys/kernel/tracing', type: 'tracefs', device: 'tracefs' })]: '1x60',
        [use({ mountpoint: '/run', type: 'tmpfs', device: 'tmpfs' })]: '1x60',
        [use({ mountpoint: '/snap/core', mode: 'ro' })]: '1x60',
      },
      then: [{ at: '50m', firing: [], pending: [] }],
    },
    {
      says: 'fires all the same when scrapes fail now and then, and ends when the disk is gone',
      series: { [use()]: '0.9x8 stale _x2 0.9x30 stale' },
      then: [
        { at: '30m', firing: [WARNING] },
        { at: '50m', firing: [], pending: [] },
      ],
    },
  ],
};
