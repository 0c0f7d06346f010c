import { hostMetrics } from '../../src/catalogue/host';
import {
  above,
  and,
  as,
  divide,
  factor,
  lastOverTime,
  matches,
  max,
  minus,
  rate,
  ratio,
  select,
  sum,
} from '../../src/promql';
import { alert } from '../alert';
import { BY_NODE } from './node';

export const nodeCpuSaturated = alert(
  'NodeCpuSaturated',
  {
    severity: 'warning',
    for: '15m',
    keepFiringFor: '5m',
    /** Threads that run or want to, for each processor. */
    threshold: factor(1.5),
    /** Share of their time in which the processors work; below it threads wait for something else. */
    busy: ratio(0.9),
    /** Of which the share is. */
    window: '5m',
  },
  ({ threshold, busy, window }) => {
    const load = divide(
      as(max(lastOverTime(select(hostMetrics.hostLoad5), '5m'), BY_NODE), 'cores'),
      above(max(lastOverTime(select(hostMetrics.hostCpus), '5m'), BY_NODE), 0),
    );
    const time = (state?: ReturnType<typeof matches>) =>
      sum(rate(select(hostMetrics.hostCpuTime, state === undefined ? {} : { state }), window), BY_NODE);
    const idle = divide(time(matches('idle|wait')), above(time(), 0));
    return {
      when: and(above(load, threshold), above(minus(ratio(1), idle), busy)),
      summary: 'A node has more work than processors.',
      description:
        '{{ $value | printf "%.1f" }} threads for each processor want to run on {{ $labels.instance }}: everything on it is slow.',
      exceptions: { A11: 'every processor counts the time in which it idles and waits, from its start on' },
    };
  },
);
