import { jaegerMetrics } from '../../src/components/jaeger/signals';
import { above, divide, max, maxOverTime, ratio, select } from '../../src/promql';
import { alert } from '../alert';
import { jaegerJob } from './jaeger';
import { BY_POD } from './labels';

const BY_QUEUE = { by: [...BY_POD.by, 'exporter'] } as const;

export const jaegerQueueFilling = alert(
  'JaegerQueueFilling',
  {
    severity: 'warning',
    for: '10m',
    /** Share of the queue before the store that is taken. */
    threshold: ratio(0.8),
    /** Time whose fullest moment counts: it bridges a scrape that fails. */
    window: '5m',
  },
  ({ threshold, window }, context) => {
    const job = jaegerJob(context);
    if (job === undefined) return undefined;
    const held = max(maxOverTime(select(jaegerMetrics.queueSize), window), BY_QUEUE);
    const room = max(maxOverTime(select(jaegerMetrics.queueCapacity, { job }), window), BY_QUEUE);
    return {
      when: above(divide(held, above(room, 0)), threshold),
      summary: 'The queue before the store of traces is nearly full.',
      description:
        'The queue of {{ $labels.pod }} to {{ $labels.exporter }} is {{ $value | humanizePercentage }} full: the store is slow or away.',
    };
  },
);
