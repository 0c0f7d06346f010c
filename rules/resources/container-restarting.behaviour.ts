import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';

const CONTAINER = { cluster: 'prod', namespace: 'agents', pod: 'planner-0', container: 'agent' };
const WARNING = { severity: 'warning', labels: CONTAINER } as const;

const started = (labels: Readonly<Record<string, string>> = {}) =>
  series('container_start_time_seconds', { job: 'kubelet-resource', instance: 'node-1', ...CONTAINER, ...labels });

export const behaviour: Behaviour = {
  alert: 'ContainerRestarting',
  scenarios: [
    {
      says: 'fires two minutes after the third restart within half an hour, and resolves when it stays up',
      series: {
        [started()]: '0x4 300x4 stale _x2 900x4 1200x60',
        // On the node where it was before.
        [started({ instance: 'node-2' })]: '0x80',
        // What cAdvisor says of the same container.
        [started({ job: 'cadvisor', id: '/a' })]: '0+10x80',
        [started({ container: 'proxy' })]: '0x80',
        [started({ pod: 'planner-1' })]: '0x80',
        [started({ namespace: 'tools' })]: '0x80',
        [started({ cluster: 'test' })]: '0x80',
      },
      then: [
        { at: '17m', firing: [], pending: [] },
        { at: '19m', firing: [], pending: [WARNING] },
        {
          at: '20m',
          firing: [{ ...WARNING, description: 'agent of agents/planner-0 was restarted 3 times within 30 minutes.' }],
        },
        { at: '33m', firing: [WARNING] },
        { at: '35m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent about two restarts, about more of them within hours, and when a pod is replaced',
      series: {
        [started()]: '0x9 600x9 1200x40',
        [started({ pod: 'planner-1' })]: '0x29 1800x29 3600x29 5400x29',
        [started({ pod: 'planner-2' })]: '0x9 stale',
        [started({ pod: 'planner-3' })]: '_x10 600x9 stale',
      },
      then: [
        { at: '25m', firing: [], pending: [] },
        { at: '100m', firing: [], pending: [] },
      ],
    },
  ],
};
