import type { Behaviour } from '../../test/harness/rules/behaviour';
import { counter, times } from '../../test/harness/rules/counter';
import { series } from '../../test/harness/rules/series';

const CONTAINER = { cluster: 'prod', namespace: 'agents', pod: 'planner-0', container: 'agent' };
const WARNING = { severity: 'warning', labels: CONTAINER } as const;

const killed = (labels: Readonly<Record<string, string>> = {}) =>
  series('container_oom_events_total', { job: 'cadvisor', instance: 'node-1', id: '/a', ...CONTAINER, ...labels });

export const behaviour: Behaviour = {
  alert: 'ContainerOutOfMemory',
  scenarios: [
    {
      says: 'fires two minutes after something was killed, and resolves a quarter of an hour later',
      series: {
        [killed()]: counter(times(20, 0), [2], times(40, 0)),
        [killed({ id: '/b' })]: counter(times(20, 0), [1], times(40, 0)),
        // The pod as a whole.
        [killed({ container: '' })]: counter(times(20, 0), [2], times(40, 0)),
        [killed({ container: 'proxy' })]: '0x60',
        [killed({ pod: 'planner-1' })]: '4x60',
        [killed({ namespace: 'tools' })]: '0x60',
        [killed({ cluster: 'test' })]: '9x20 0x40',
      },
      then: [
        { at: '20m', firing: [], pending: [] },
        { at: '22m', firing: [], pending: [WARNING] },
        {
          at: '23m',
          firing: [
            {
              ...WARNING,
              description:
                'In agent of agents/planner-0 something was killed 3 times within 15 minutes because its memory limit was reached.',
            },
          ],
        },
        { at: '34m', firing: [WARNING] },
        { at: '36m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent when nothing is killed',
      series: { [killed()]: '3x60' },
      then: [{ at: '30m', firing: [], pending: [] }],
    },
  ],
};
