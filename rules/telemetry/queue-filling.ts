import { collectorMetrics } from '../../src/components/collector/signals';
import { above, divide, max, maxOverTime, ratio, select } from '../../src/promql';
import { alert } from '../alert';
import { BY_EXPORTER } from './labels';
import { notJaeger } from './not-jaeger';

export const queueFilling = alert(
  'QueueFilling',
  {
    severity: 'warning',
    for: '10m',
    criticalAfter: '1h',
    /** Share of a queue that is taken. */
    threshold: ratio(0.8),
  },
  ({ threshold }, context) => ({
    when: above(
      divide(
        max(maxOverTime(select(collectorMetrics.queueSize, notJaeger(context)), '5m'), BY_EXPORTER),
        above(max(maxOverTime(select(collectorMetrics.queueCapacity), '5m'), BY_EXPORTER), 0),
      ),
      threshold,
    ),
    summary: 'A queue of a collector is nearly full.',
    description:
      'The queue of {{ $labels.job }} to {{ $labels.exporter }} is {{ $value | humanizePercentage }} full; its backend is slow or away.',
  }),
);
