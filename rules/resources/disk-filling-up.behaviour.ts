import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';

const DISK = { cluster: 'prod', instance: 'node-1', mountpoint: '/' };
const WARNING = { severity: 'warning', labels: DISK } as const;
const CRITICAL = { severity: 'critical', labels: DISK } as const;

type Labels = Readonly<Record<string, string>>;
const LABELS = { job: 'node-agent-host', device: '/dev/sda1', mode: 'rw', type: 'ext4', ...DISK };
const use = (labels: Labels = {}) => series('system_filesystem_utilization_ratio', { ...LABELS, ...labels });
const space = (labels: Labels = {}) => series('system_filesystem_usage_bytes', { ...LABELS, state: 'free', ...labels });

/** File systems that differ in one label, and do not fill. */
const OTHERS: readonly Labels[] = [{ mountpoint: '/data' }, { instance: 'node-2' }, { cluster: 'test' }];
const quiet = Object.fromEntries(
  OTHERS.flatMap((other) => [
    [use(other), '0.9x300'],
    [space(other), '100x300'],
  ]),
);

export const behaviour: Behaviour = {
  alert: 'DiskFillingUp',
  scenarios: [
    {
      says: 'fires after an hour at a pace that leaves nothing in four days, and resolves when space is made',
      interval: '30m',
      series: {
        // 240 a day: four days later nothing is left of 960.
        [space()]: '1200-5x80 2000x40',
        [use()]: '0.75x80 0.3x40',
        [space({ state: 'reserved' })]: '900-40x120',
        [use({ device: '/dev/sdb1' })]: '0.1x120',
        [space({ device: '/dev/sdb1' })]: '9000x120',
        ...quiet,
      },
      then: [
        { at: '24h', firing: [], pending: [] },
        { at: '1500m', firing: [], pending: [WARNING] },
        {
          at: '1530m',
          firing: [{ ...WARNING, description: '/ of node-1 is 75% full, and at its pace full within 4 days.' }],
        },
        { at: '40h', firing: [WARNING] },
        { at: '41h', firing: [], pending: [] },
      ],
    },
    {
      says: 'is critical after an hour at a pace that leaves nothing within a day',
      interval: '30m',
      series: {
        [space()]: '2000x48 1960-40x40',
        [use()]: '0.75x90',
        [use({ device: '/dev/sdb1' })]: '0.1x90',
        [space({ device: '/dev/sdb1' })]: '9000x90',
        ...quiet,
      },
      then: [
        { at: '29h', firing: [], pending: [CRITICAL] },
        { at: '1770m', firing: [CRITICAL] },
        {
          at: '34h',
          firing: [
            { ...WARNING, description: '/ of node-1 is 75% full, and at its pace full within 4 days.' },
            { ...CRITICAL, description: '/ of node-1 is 75% full, and at its pace full within 1 day.' },
          ],
        },
      ],
    },
    {
      says: 'stays silent about one that is less than seven tenths full, and about what is no disk or cannot be written to',
      interval: '30m',
      series: {
        [space()]: '2000-40x40',
        [use()]: '0.66x40',
        [space({ mountpoint: '/run', type: 'tracefs' })]: '2000-40x40',
        [use({ mountpoint: '/run', type: 'tracefs' })]: '0.9x40',
        [space({ mountpoint: '/snap', mode: 'ro' })]: '2000-40x40',
        [use({ mountpoint: '/snap', mode: 'ro' })]: '0.9x40',
      },
      then: [{ at: '15h', firing: [], pending: [] }],
    },
    {
      says: 'stays silent about hours of growth after a quiet day, and about growth of the day before',
      interval: '30m',
      series: {
        [space()]: '1000x84 990-10x12',
        [use()]: '0.8x100',
        [space({ mountpoint: '/data' })]: '2000-40x24 1000x80',
        [use({ mountpoint: '/data' })]: '0.8x100',
      },
      then: [{ at: '48h', firing: [], pending: [] }],
    },
    {
      says: 'is not critical after two hours of growth, nor when growth has ended six hours ago',
      interval: '30m',
      series: {
        [space()]: '1000x48 960-40x4',
        [use()]: '0.8x60',
        [space({ mountpoint: '/data' })]: '2300x19 2205-95x19 400x14',
        [use({ mountpoint: '/data' })]: '0.8x60',
      },
      then: [{ at: '26h', firing: [{ severity: 'warning', labels: { ...DISK, mountpoint: '/data' } }], pending: [] }],
    },
  ],
};
