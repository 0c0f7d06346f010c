import type { Behaviour } from '../../test/harness/rules/behaviour';
import { counter, times } from '../../test/harness/rules/counter';
import { series } from '../../test/harness/rules/series';

const NODE = { cluster: 'prod', instance: 'node-1' };
const WARNING = { severity: 'warning', labels: NODE } as const;

type Labels = Readonly<Record<string, string>>;
const of = (metric: string, labels: Labels) =>
  series(metric, { job: 'node-agent-host', pod: 'node-agent-b', ...NODE, ...labels });
const load = (labels: Labels = {}) => of('system_cpu_load_average_5m', labels);
const cpus = (labels: Labels = {}) => of('system_cpu_logical_count', labels);
const time = (state: string, labels: Labels = {}) => of('system_cpu_time_seconds_total', { state, ...labels });

/** Nodes that differ in one label, and are idle. */
const OTHERS: readonly Labels[] = [{ instance: 'node-2' }, { cluster: 'test' }];

export const behaviour: Behaviour = {
  alert: 'NodeCpuSaturated',
  scenarios: [
    {
      says: 'fires after a quarter of an hour with more threads than its busy processors can run, and resolves',
      series: {
        [load()]: '6.8x40 2x20',
        [cpus()]: '4x60',
        // Of 240 seconds a minute.
        [time('user')]: counter(times(30, 200, 160)),
        [time('system')]: counter(times(60, 40)),
        [time('idle')]: counter(times(30, 0, 24)),
        [time('wait')]: counter(times(30, 0, 16)),
        // The pod of the agent before this one.
        [load({ pod: 'node-agent-a' })]: '1x60',
        [cpus({ pod: 'node-agent-a' })]: '2x60',
        ...Object.fromEntries(
          OTHERS.flatMap((other) => [
            [load(other), '1x60'],
            [cpus(other), '8x60'],
            [time('user', other), '0x60'],
            [time('idle', other), counter(times(60, 900))],
          ]),
        ),
      },
      then: [
        { at: '1m', firing: [], pending: [WARNING] },
        { at: '15m', firing: [], pending: [WARNING] },
        {
          at: '16m',
          firing: [
            {
              ...WARNING,
              description: '1.7 threads for each processor want to run on node-1: everything on it is slow.',
            },
          ],
        },
        { at: '45m', firing: [WARNING] },
        { at: '47m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent a little below three threads for two processors, and where they wait for disks',
      series: {
        [load()]: '5.6x60',
        [cpus()]: '4x60',
        [time('user')]: counter(times(60, 240)),
        [time('idle')]: '0x60',
        [load({ instance: 'node-2' })]: '9x60',
        [cpus({ instance: 'node-2' })]: '4x60',
        [time('user', { instance: 'node-2' })]: counter(times(60, 200)),
        [time('idle', { instance: 'node-2' })]: counter(times(60, 12)),
        [time('wait', { instance: 'node-2' })]: counter(times(60, 28)),
      },
      then: [{ at: '30m', firing: [], pending: [] }],
    },
    {
      says: 'fires all the same when scrapes fail now and then, and resolves when the processors are idle',
      series: {
        [load()]: '9x5 stale _x2 9x60',
        [cpus()]: '4x5 stale _x2 4x60',
        [time('user')]: counter(times(30, 240), times(30, 20)),
        [time('idle')]: counter(times(30, 0), times(30, 220)),
      },
      then: [
        { at: '20m', firing: [WARNING] },
        { at: '38m', firing: [], pending: [] },
      ],
    },
  ],
};
