import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';

const NODE = { cluster: 'prod', instance: 'node-1' };
const pods = (instance: string, job = 'kubelet') => series('kubelet_running_pods', { ...NODE, instance, job });
/** An agent is a target twice, for itself and for its node, each with a port in its instance. */
const agent = (instance: string, job: string, cluster = 'prod') =>
  series('up', { cluster, instance, namespace: 'observability-node-agent', job, pod: 'node-agent-x' });

const missing = {
  severity: 'warning',
  labels: NODE,
  description: 'Nobody reads the logs of the 12 pods on the node node-1, nor its own state.',
} as const;

export const behaviour: Behaviour = {
  alert: 'NodeAgentMissing',
  scenarios: [
    {
      says: 'fires for a node that has run pods without an agent for a quarter of an hour, and resolves when it has one',
      series: {
        [pods('node-1')]: '12x60',
        [pods('node-1', 'former')]: '11x60',
        [agent('node-1:8888', 'node-agent')]: '1x9 _x29 1x10',
        [agent('node-1:8888', 'another')]: '1x60',
        [pods('node-2')]: '9x60',
        [agent('node-1:8888', 'node-agent', 'test')]: '1x60',
        [agent('node-2:8888', 'node-agent')]: '1x60',
        [agent('node-2:8889', 'node-agent-host')]: '1x60',
        [pods('node-3')]: '9x60',
        [agent('node-3:8889', 'node-agent-host')]: '0x60',
        [pods('node-4')]: '0x60',
      },
      then: [
        { at: '13m', pending: [] },
        { at: '28m', firing: [], pending: [{ severity: 'warning', labels: NODE }] },
        { at: '29m', firing: [missing], pending: [] },
        { at: '38m', firing: [missing] },
        { at: '39m', firing: [], pending: [] },
      ],
    },
    {
      says: 'goes on firing while a scrape of the kubelet fails, with the most pods of five minutes, and resolves with the node',
      series: { [pods('node-1')]: '12x20 2x2 _x2 2x20 _x20' },
      then: [
        { at: '15m', firing: [missing] },
        { at: '24m', firing: [missing] },
        { at: '50m', firing: [{ severity: 'warning', labels: NODE }] },
        { at: '51m', firing: [], pending: [] },
      ],
    },
  ],
};
