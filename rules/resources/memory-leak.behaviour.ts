import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';

const CONTAINER = { cluster: 'prod', namespace: 'agents', pod: 'planner-0', container: 'agent' };
const WARNING = { severity: 'warning', labels: CONTAINER } as const;

type Labels = Readonly<Record<string, string>>;
const held = (labels: Labels = {}) =>
  series('container_memory_working_set_bytes', {
    job: 'kubelet-resource',
    instance: 'node-1',
    ...CONTAINER,
    ...labels,
  });
const started = (labels: Labels = {}) =>
  series('container_start_time_seconds', { job: 'kubelet-resource', instance: 'node-1', ...CONTAINER, ...labels });
const limit = (labels: Labels = {}) =>
  series('container_spec_memory_limit_bytes', {
    job: 'cadvisor',
    instance: 'node-1',
    id: '/a',
    ...CONTAINER,
    ...labels,
  });

/** Containers that differ in one label, and do not grow. */
const OTHERS: readonly Labels[] = [
  { container: 'proxy' },
  { pod: 'planner-1' },
  { namespace: 'tools' },
  { cluster: 'test' },
];

export const behaviour: Behaviour = {
  alert: 'MemoryLeak',
  scenarios: [
    {
      says: 'fires after an hour above seven tenths of the limit at a pace that reaches it within half a day',
      interval: '10m',
      series: {
        // 30 an hour: 705 after 410 minutes, and the limit ten hours later.
        [held()]: '500+5x50 400x10',
        [limit()]: '1000x60',
        [started()]: '0x60',
        // The container before this one, on the node where it was.
        [held({ instance: 'node-2' })]: '10x60',
        [limit({ instance: 'node-2', id: '/b' })]: '500x60',
        [started({ instance: 'node-2' })]: '-9000x60',
        // What cAdvisor says of the same container.
        [held({ job: 'cadvisor', id: '/a' })]: '700+5x60',
        [started({ job: 'cadvisor', id: '/a' })]: '86400x60',
        ...Object.fromEntries(
          OTHERS.flatMap((other) => [
            [held(other), '800x60'],
            [limit(other), '1000x60'],
            [started(other), '0x60'],
          ]),
        ),
      },
      then: [
        { at: '6h', firing: [], pending: [] },
        { at: '410m', firing: [], pending: [WARNING] },
        { at: '460m', firing: [] },
        {
          at: '470m',
          firing: [
            {
              ...WARNING,
              description:
                'agent of agents/planner-0 holds 73.5% of its memory limit and has grown for 6 hours; at this pace it is killed within 12 hours.',
            },
          ],
        },
        { at: '520m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent when the limit is more than half a day away, and below seven tenths of it',
      interval: '10m',
      series: {
        [held()]: '600+3x60',
        [limit()]: '1000x60',
        [started()]: '0x60',
        [held({ pod: 'planner-1' })]: '200+8x60',
        [limit({ pod: 'planner-1' })]: '1000x60',
        [started({ pod: 'planner-1' })]: '0x60',
      },
      then: [{ at: '500m', firing: [], pending: [] }],
    },
    {
      says: 'stays silent about growth long ago, about a start, and where there is no limit',
      interval: '10m',
      series: {
        [held()]: '0+20x36 720x70',
        [limit()]: '1000x106',
        [started()]: '0x106',
        [held({ pod: 'planner-1' })]: '_x60 20+25x38',
        [limit({ pod: 'planner-1' })]: '1000x100',
        [started({ pod: 'planner-1' })]: '_x60 36600x40',
        [held({ pod: 'planner-2' })]: '700+4x100',
        [limit({ pod: 'planner-2' })]: '0x100',
        [started({ pod: 'planner-2' })]: '0x100',
      },
      then: [
        { at: '15h', firing: [], pending: [] },
        { at: '950m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent when memory rises for an hour now and then',
      interval: '10m',
      series: {
        [held()]: '760x40 764+4x7 760x40',
        [limit()]: '1000x100',
        [started()]: '0x100',
      },
      then: [{ at: '470m', firing: [], pending: [] }],
    },
  ],
};
