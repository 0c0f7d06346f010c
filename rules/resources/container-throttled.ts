import { cadvisorMetrics } from '../../src/catalogue/kubelet';
import { above, atLeast, counted, divide, increase, not, ratio, select, sum } from '../../src/promql';
import { alert } from '../alert';
import { BY_CONTAINER } from './container';

export const containerThrottled = alert(
  'ContainerThrottled',
  {
    severity: 'info',
    for: '15m',
    keepFiringFor: '15m',
    /** Share of its spans of time in which a container had to stop. */
    threshold: ratio(0.25),
    /** What the share is of: the spans in it, of a tenth of a second each. */
    window: '15m',
    /** Spans in which the container must have worked: one that idles says nothing. */
    atLeastPeriods: 1000,
  },
  ({ threshold, window, atLeastPeriods }) => {
    // Pods and nodes as a whole have no name of a container.
    const throttled = select(cadvisorMetrics.containerPeriodsThrottled, { container: not('') });
    const periods = sum(increase(select(cadvisorMetrics.containerPeriods), window), BY_CONTAINER);
    return {
      when: above(
        divide(sum(increase(throttled, window), BY_CONTAINER), atLeast(periods, counted(atLeastPeriods))),
        threshold,
      ),
      summary: 'A container has too little processor time.',
      description:
        '{{ $labels.container }} of {{ $labels.namespace }}/{{ $labels.pod }} had to stop in {{ $value | humanizePercentage }} of its time slices: its limit is too low for what it does.',
      exceptions: { A11: 'the kernel counts both, or neither' },
    };
  },
);
