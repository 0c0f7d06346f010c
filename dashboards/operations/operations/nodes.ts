import { hostMetrics as host } from '../../../src/catalogue/host';
import { as, avg, max, notMatches, plus, rate, select, sum } from '../../../src/promql';
import type { Section } from '../../definition';
import { column, line, ranking, trend } from '../../panels';
import { fileSystemFree, fileSystemUse, loadPerProcessor, nodeMemoryUse, processorUse } from './node-use';

const RANGE = '$__range';
const WINDOW = '$__rate_interval';
const NODE = { by: ['instance'] } as const;
const DISK = { by: ['instance', 'mountpoint'] } as const;
/** Not what only leads from one pod of a node to the next. */
const CARDS = { device: notMatches('lo|(veth|cali|cilium|lxc|cni|docker|flannel|br-).*') } as const;

const network = (direction: string) => sum(rate(select(host.hostNetworkBytes, { ...CARDS, direction }), RANGE), NODE);
const lostPackets = plus(
  sum(rate(select(host.hostNetworkErrors, CARDS), RANGE), NODE),
  sum(rate(select(host.hostNetworkDropped, CARDS), RANGE), NODE),
);

export const nodes: Section = {
  title: 'How are the nodes?',
  collapsed: true,
  panels: [
    ranking({
      title: 'Nodes',
      description:
        'Memory that is taken, how much the processors work and how many threads wait for each, and what goes over the network. Packets that are lost mean a bad cable, a full card or a full queue.',
      rows: { instance: 'Node' },
      columns: [
        column('Memory', 'ratio', max(nodeMemoryUse, NODE), 'NodeMemoryHigh'),
        column('Processors', 'ratio', max(processorUse(RANGE), NODE)),
        { ...column('Load each', 'count', as(max(loadPerProcessor, NODE), 'count'), 'NodeCpuSaturated'), decimals: 2 },
        column('Received', 'bytes per second', network('receive')),
        column('Sent', 'bytes per second', network('transmit')),
        column('Lost packets', 'count per second', lostPackets),
      ],
    }),
    trend({
      title: 'Processors',
      description: 'Share of their time in which processors work: of the busiest node, and on the mean of all.',
      unit: 'ratio',
      lines: [line(max(processorUse(WINDOW)), 'busiest'), line(avg(processorUse(WINDOW)), 'mean')],
    }),
    trend({
      title: 'Memory',
      description: 'Share of the memory that is taken: of the fullest node, and on the mean of all.',
      unit: 'ratio',
      limit: 'NodeMemoryHigh',
      lines: [line(max(nodeMemoryUse), 'fullest'), line(avg(nodeMemoryUse), 'mean')],
    }),
    ranking({
      title: 'Disks',
      description:
        'File systems of nodes, the fullest first. Images and logs are what fills them: see the runbook DiskUsageHigh.',
      rows: { instance: 'Node', mountpoint: 'Mounted at' },
      columns: [
        column('In use', 'ratio', max(fileSystemUse, DISK), 'DiskUsageHigh'),
        column('Free', 'bytes', max(fileSystemFree, DISK)),
      ],
    }),
  ],
};
