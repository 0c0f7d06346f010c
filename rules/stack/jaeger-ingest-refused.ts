import { jaegerMetrics } from '../../src/components/jaeger/signals';
import { above, and, atLeast, counted, divide, increase, plus, ratio, select, sum } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { jaegerJob } from './jaeger';
import { BY_JOB } from './labels';

export const jaegerIngestRefused = alert(
  'JaegerIngestRefused',
  {
    severity: 'warning',
    for: '10m',
    keepFiringFor: '5m',
    /** Share of the spans that are sent back to their senders. */
    threshold: ratio(0.01),
    /** What the share is of: the spans that came in it. */
    window: '10m',
    /** Spans that must have come in the window. */
    atLeastSpans: 100,
  },
  ({ threshold, window, atLeastSpans }, context) => {
    const job = jaegerJob(context);
    if (job === undefined) return undefined;
    const refused = sum(increase(select(jaegerMetrics.refused), window), BY_JOB);
    // A collector counts both from the first span on.
    const came = plus(sum(increase(select(jaegerMetrics.accepted, { job }), window), BY_JOB), refused);
    return {
      when: and(above(divide(refused, above(came, 0)), threshold), atLeast(came, counted(atLeastSpans))),
      summary: 'Jaeger sends spans back.',
      description: `{{ $labels.job }} sent back {{ $value | humanizePercentage }} of the spans that came within ${spoken(window)}: its memory or its queue is full, and they wait in the gateway.`,
    };
  },
);
