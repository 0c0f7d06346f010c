import { jaegerMetrics } from '../../src/components/jaeger/signals';
import { above, and, atLeast, counted, increase, ratio, select, sum, share } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { jaegerJob } from './jaeger';
import { BY_JOB } from './labels';

export const spansNotStored = alert(
  'SpansNotStored',
  {
    severity: 'warning',
    for: '5m',
    keepFiringFor: '10m',
    /** Share of the spans that came in and were not stored after all tries. */
    threshold: ratio(0.01),
    /** What the share is of: the spans that came in it. */
    window: '10m',
    /** Spans that must have come in the window. */
    atLeastSpans: 100,
  },
  ({ threshold, window, atLeastSpans }, context) => {
    const job = jaegerJob(context);
    if (job === undefined) return undefined;
    const received = sum(increase(select(jaegerMetrics.accepted, { job }), window), BY_JOB);
    const lost = sum(increase(select(jaegerMetrics.notStored), window), BY_JOB);
    return {
      when: and(above(share(lost, received), threshold), atLeast(received, counted(atLeastSpans))),
      summary: 'Jaeger cannot store spans.',
      description: `{{ $labels.job }} could not store {{ $value | humanizePercentage }} of the spans that came within ${spoken(window)}. They are lost.`,
    };
  },
);
