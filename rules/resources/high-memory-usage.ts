import { above, ratio } from '../../src/promql';
import { alert } from '../alert';
import { memoryUse } from './container';

export const highMemoryUsage = alert(
  'HighMemoryUsage',
  {
    severity: 'warning',
    for: '10m',
    /** Share of its memory limit that a container holds. */
    threshold: ratio(0.9),
  },
  ({ threshold }) => ({
    when: above(memoryUse, threshold),
    summary: 'A container is near its memory limit.',
    description:
      '{{ $labels.container }} of {{ $labels.namespace }}/{{ $labels.pod }} holds {{ $value | humanizePercentage }} of its memory limit; at the limit it is killed.',
  }),
);
