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
const limit = (labels: Labels = {}) =>
  series('container_spec_memory_limit_bytes', {
    job: 'cadvisor',
    instance: 'node-1',
    id: '/a',
    ...CONTAINER,
    ...labels,
  });

/** Containers that differ in one label, and have room. */
const OTHERS: readonly Labels[] = [
  { container: 'proxy' },
  { pod: 'planner-1' },
  { namespace: 'tools' },
  { cluster: 'test' },
];

export const behaviour: Behaviour = {
  alert: 'HighMemoryUsage',
  scenarios: [
    {
      says: 'fires after ten minutes above nine tenths of the limit, and resolves',
      series: {
        [held()]: '920x40 500x30',
        [limit()]: '1000x70',
        // The container before this one, on the node where it was.
        [held({ instance: 'node-2' })]: '10x70',
        [limit({ instance: 'node-2', id: '/b' })]: '500x70',
        // What cAdvisor says of the same container.
        [held({ job: 'cadvisor', id: '/a' })]: '990x70',
        ...Object.fromEntries(
          OTHERS.flatMap((other) => [
            [held(other), '300x70'],
            [limit(other), '1000x70'],
          ]),
        ),
      },
      then: [
        { at: '9m', firing: [], pending: [WARNING] },
        {
          at: '10m',
          firing: [
            {
              ...WARNING,
              description: 'agent of agents/planner-0 holds 92% of its memory limit; at the limit it is killed.',
            },
          ],
        },
        { at: '40m', firing: [WARNING] },
        { at: '41m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent a little below nine tenths, and where there is no limit',
      series: {
        [held()]: '880x60',
        [limit()]: '1000x60',
        [held({ pod: 'planner-1' })]: '990x60',
        [limit({ pod: 'planner-1' })]: '0x60',
      },
      then: [{ at: '30m', firing: [], pending: [] }],
    },
    {
      says: 'fires all the same when scrapes fail now and then, and stays silent when the limit was raised',
      series: {
        [held()]: '950x5 stale _x2 950x30',
        [limit()]: '1000x5 stale _x2 1000x30',
        [held({ pod: 'planner-1' })]: '950x40',
        [limit({ pod: 'planner-1' })]: '1000x8 2000x40',
      },
      then: [
        { at: '9m', pending: [WARNING] },
        { at: '10m', firing: [WARNING] },
      ],
    },
    {
      says: 'resolves within minutes when the container is gone',
      series: { [held()]: '950x20 stale', [limit()]: '1000x20 stale' },
      then: [
        { at: '20m', firing: [WARNING] },
        { at: '27m', firing: [], pending: [] },
      ],
    },
  ],
};
