import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';

const NODE = { cluster: 'prod', instance: 'node-1' };
const CRITICAL = { severity: 'critical', labels: NODE } as const;

type Labels = Readonly<Record<string, string>>;
const available = (labels: Labels = {}) =>
  series('system_linux_memory_available_bytes', { job: 'node-agent-host', pod: 'node-agent-b', ...NODE, ...labels });
const limit = (labels: Labels = {}) =>
  series('system_memory_limit_bytes', { job: 'node-agent-host', pod: 'node-agent-b', ...NODE, ...labels });

export const behaviour: Behaviour = {
  alert: 'NodeMemoryHigh',
  scenarios: [
    {
      says: 'fires after ten minutes in which less than a tenth is available, and resolves within minutes',
      series: {
        [available()]: '90x30 400x30',
        [limit()]: '1000x60',
        // The pod of the agent before this one.
        [available({ pod: 'node-agent-a' })]: '40x60',
        [limit({ pod: 'node-agent-a' })]: '500x60',
        [available({ instance: 'node-2' })]: '500x60',
        [limit({ instance: 'node-2' })]: '1000x60',
        [available({ cluster: 'test' })]: '500x60',
        [limit({ cluster: 'test' })]: '1000x60',
      },
      then: [
        { at: '9m', firing: [], pending: [CRITICAL] },
        {
          at: '10m',
          firing: [
            {
              ...CRITICAL,
              description:
                '91% of the memory of node-1 is taken: soon the kernel kills something, or the kubelet puts pods off the node.',
            },
          ],
        },
        { at: '30m', firing: [CRITICAL] },
        { at: '31m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent when a little more than a tenth is available',
      series: { [available()]: '110x60', [limit()]: '1000x60' },
      then: [{ at: '30m', firing: [], pending: [] }],
    },
    {
      says: 'fires all the same when scrapes fail now and then, and ends when the node is gone',
      series: { [available()]: '80x5 stale _x2 80x20 stale', [limit()]: '1000x5 stale _x2 1000x20 stale' },
      then: [
        { at: '10m', firing: [CRITICAL] },
        { at: '36m', firing: [], pending: [] },
      ],
    },
  ],
};
