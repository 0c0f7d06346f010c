import { prometheusMetrics } from '../../src/components/prometheus/signals';
import {
  above,
  and,
  below,
  divide,
  increase,
  max,
  maxOverTime,
  minus,
  ratio,
  select,
  sum,
  time,
} from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { BY_POD } from './labels';

export const prometheusRetentionShort = alert(
  'PrometheusRetentionShort',
  {
    severity: 'warning',
    for: '1h',
    /** Share of the promised time that must be there. */
    threshold: ratio(0.9),
    /** Time in which blocks must have been deleted because of their size; a block is made every two hours. */
    window: '1d',
  },
  ({ threshold, window }) => {
    const age = minus(time(), max(maxOverTime(select(prometheusMetrics.oldestSample), '5m'), BY_POD));
    const promised = max(maxOverTime(select(prometheusMetrics.retentionTime), '5m'), BY_POD);
    const cut = sum(increase(select(prometheusMetrics.sizeRetentions), window), BY_POD);
    return {
      when: and(below(divide(age, above(promised, 0)), threshold), above(cut, 0)),
      summary: 'Prometheus deletes series before their time.',
      description: `{{ $labels.pod }} reaches back {{ $value | humanizePercentage }} of the time that it is to keep: within ${spoken(window)} blocks were deleted because the store was full.`,
    };
  },
);
