import type { Behaviour } from '../../test/harness/rules/behaviour';
import { counter, times } from '../../test/harness/rules/counter';
import { series } from '../../test/harness/rules/series';

const CONTAINER = { cluster: 'prod', namespace: 'agents', pod: 'planner-0', container: 'agent' };
const INFO = { severity: 'info', labels: CONTAINER } as const;

type Labels = Readonly<Record<string, string>>;
const LABELS = { job: 'cadvisor', instance: 'node-1', id: '/a', ...CONTAINER };
const periods = (labels: Labels = {}) => series('container_cpu_cfs_periods_total', { ...LABELS, ...labels });
const throttled = (labels: Labels = {}) =>
  series('container_cpu_cfs_throttled_periods_total', { ...LABELS, ...labels });

/** Containers that differ in one label, and are not held up. */
const OTHERS: readonly Labels[] = [
  { container: 'proxy' },
  { pod: 'planner-1' },
  { namespace: 'tools' },
  { cluster: 'test' },
];

export const behaviour: Behaviour = {
  alert: 'ContainerThrottled',
  scenarios: [
    {
      says: 'fires after a quarter of an hour in which it had to stop in more than a quarter of its time',
      series: {
        [throttled()]: counter(times(60, 60, 60)),
        [periods()]: counter(times(120, 200)),
        // The container as it was before a restart.
        [throttled({ id: '/b' })]: counter(times(120, 60)),
        [periods({ id: '/b' })]: counter(times(120, 200)),
        // The pod as a whole.
        [throttled({ container: '' })]: counter(times(120, 500)),
        [periods({ container: '' })]: counter(times(120, 600)),
        ...Object.fromEntries(
          OTHERS.flatMap((other) => [
            [throttled(other), '0x120'],
            [periods(other), counter(times(120, 600))],
          ]),
        ),
      },
      then: [
        { at: '17m', firing: [], pending: [INFO] },
        { at: '20m', firing: [INFO] },
        {
          at: '60m',
          firing: [
            {
              ...INFO,
              description:
                'agent of agents/planner-0 had to stop in 30% of its time slices: its limit is too low for what it does.',
            },
          ],
        },
      ],
    },
    {
      says: 'stays silent a little below a quarter, and about one that hardly works',
      series: {
        [throttled()]: counter(times(120, 138)),
        [periods()]: counter(times(120, 600)),
        [throttled({ pod: 'planner-1' })]: counter(times(120, 50)),
        [periods({ pod: 'planner-1' })]: counter(times(120, 60)),
      },
      then: [{ at: '60m', firing: [], pending: [] }],
    },
    {
      says: 'fires from a thousand time slices on, goes on for a quarter of an hour, and resolves',
      series: {
        [throttled()]: counter(times(60, 20), times(60, 0)),
        [periods()]: counter(times(120, 72)),
      },
      then: [
        { at: '60m', firing: [INFO] },
        { at: '74m', firing: [INFO] },
        { at: '80m', firing: [], pending: [] },
      ],
    },
  ],
};
