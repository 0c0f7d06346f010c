import { hostMetrics } from '../../src/catalogue/host';
import { above, divide, lastOverTime, max, minus, ratio, select } from '../../src/promql';
import { alert } from '../alert';
import { BY_NODE } from './node';

export const nodeMemoryHigh = alert(
  'NodeMemoryHigh',
  {
    severity: 'critical',
    for: '10m',
    /** Share of a node's memory that programs cannot get any more. */
    threshold: ratio(0.9),
  },
  ({ threshold }) => ({
    when: above(
      minus(
        ratio(1),
        divide(
          max(lastOverTime(select(hostMetrics.hostMemoryAvailable), '5m'), BY_NODE),
          above(max(lastOverTime(select(hostMetrics.hostMemoryLimit), '5m'), BY_NODE), 0),
        ),
      ),
      threshold,
    ),
    summary: 'A node is short of memory.',
    description:
      '{{ $value | humanizePercentage }} of the memory of {{ $labels.instance }} is taken: soon the kernel kills something, or the kubelet puts pods off the node.',
    exceptions: { A25: 'within minutes the kernel kills something on the node, and nobody chooses what' },
  }),
);
