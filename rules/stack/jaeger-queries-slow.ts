import { jaegerMetrics } from '../../src/components/jaeger/signals';
import { above, and, atLeast, countOf, counted, increase, ratio, seconds, sum } from '../../src/promql';
import { alert } from '../alert';
import { slowest } from '../slowest';
import { spoken } from '../words';
import { BY_OPERATION } from './labels';

export const jaegerQueriesSlow = alert(
  'JaegerQueriesSlow',
  {
    severity: 'warning',
    for: '10m',
    keepFiringFor: '10m',
    /** How long a read of the store may take. */
    threshold: seconds(5),
    /** Share of the reads that must be faster. */
    quantile: ratio(0.95),
    /** Time whose reads count. */
    window: '15m',
    /** Reads that there must have been in the window. */
    atLeastReads: 10,
  },
  ({ threshold, quantile, window, atLeastReads }) => {
    const took = slowest(jaegerMetrics.readDuration, { quantile, window, by: BY_OPERATION });
    const read = sum(increase(countOf(jaegerMetrics.readDuration), window), BY_OPERATION);
    return {
      when: and(above(took, threshold), atLeast(read, counted(atLeastReads))),
      summary: 'Traces are read slowly.',
      description: `The slowest of {{ $labels.operation }} on {{ $labels.job }} took {{ $value | humanizeDuration }} or more within ${spoken(window)}.`,
    };
  },
);
