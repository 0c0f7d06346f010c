import { jaegerMetrics } from '../../src/components/jaeger/signals';
import { above, and, atLeast, counted, increase, ratio, select, sum, share } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { BY_OPERATION } from './labels';

export const jaegerQueriesFailing = alert(
  'JaegerQueriesFailing',
  {
    severity: 'warning',
    for: '10m',
    keepFiringFor: '10m',
    /** Share of the reads of the store that fail. */
    threshold: ratio(0.1),
    /** What the share is of: the reads in it. */
    window: '15m',
    /** Reads that there must have been in the window. */
    atLeastReads: 10,
  },
  ({ threshold, window, atLeastReads }) => {
    const read = sum(increase(select(jaegerMetrics.reads), window), BY_OPERATION);
    const failed = sum(increase(select(jaegerMetrics.reads, { result: 'err' }), window), BY_OPERATION);
    return {
      when: and(above(share(failed, read), threshold), atLeast(read, counted(atLeastReads))),
      summary: 'Traces cannot be read.',
      description: `{{ $value | humanizePercentage }} of {{ $labels.operation }} on {{ $labels.job }} failed within ${spoken(window)}.`,
    };
  },
);
