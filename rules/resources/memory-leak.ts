import { above, and, atLeast, lastOverTime, max, minus, predictLinear, ratio, time } from '../../src/promql';
import { alert } from '../alert';
import { span } from '../span';
import { spoken } from '../words';
import { BY_CONTAINER, memoryLimit, memoryUse, started, workingSet } from './container';

export const memoryLeak = alert(
  'MemoryLeak',
  {
    severity: 'warning',
    for: '1h',
    /** Share of its memory limit that a container must hold. */
    threshold: ratio(0.7),
    /** The time whose growth is drawn on; a container that started in it is let be. */
    window: '6h',
    /** How soon the limit would be reached. */
    ahead: '12h',
  },
  ({ threshold, window, ahead }) => {
    const later = max(predictLinear(workingSet, span(ahead), window), BY_CONTAINER);
    const age = minus(time(), max(lastOverTime(started, '5m'), BY_CONTAINER));
    return {
      when: and(and(above(memoryUse, threshold), above(later, memoryLimit)), atLeast(age, span(window))),
      summary: 'The memory of a container grows without end.',
      description: `{{ $labels.container }} of {{ $labels.namespace }}/{{ $labels.pod }} holds {{ $value | humanizePercentage }} of its memory limit and has grown for ${spoken(window)}; at this pace it is killed within ${spoken(ahead)}.`,
    };
  },
);
