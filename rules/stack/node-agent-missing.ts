import { hostMetrics } from '../../src/catalogue/host';
import { kubeletMetrics } from '../../src/catalogue/kubelet';
import { up } from '../../src/catalogue/metric';
import { above, group, labelReplace, max, maxOverTime, presentOverTime, select, unless } from '../../src/promql';
import { alert } from '../alert';
import { jobsOf } from './jobs';

/** A kubelet has the name of its node as its instance, the agent on it the name and a port. */
const BY_NODE = { by: ['cluster', 'instance'] } as const;

export const nodeAgentMissing = alert(
  'NodeAgentMissing',
  {
    severity: 'warning',
    for: '15m',
    /** Time in which no agent may have been there: it bridges discovery that lags. */
    window: '5m',
  },
  ({ window }, context) => {
    const job = jobsOf(context, hostMetrics.hostMemory);
    if (job === undefined) return undefined;
    const pods = max(maxOverTime(select(kubeletMetrics.runningPods), window), BY_NODE);
    const agents = labelReplace(presentOverTime(select(up, { job }), window), 'instance', '$1', 'instance', '(.+):.*');
    return {
      when: unless(above(pods, 0), group(agents, BY_NODE)),
      summary: 'A node has no agent.',
      description:
        'Nobody reads the logs of the {{ $value | humanize }} pods on the node {{ $labels.instance }}, nor its own state.',
    };
  },
);
