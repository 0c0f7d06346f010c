import { kafkaMetrics } from '../../../src/catalogue/exporters/kafka';
import {
  above,
  and,
  atMost,
  counted,
  delta,
  deriv,
  lastOverTime,
  max,
  multiply,
  seconds,
  select,
  unless,
} from '../../../src/promql';
import { alert } from '../../alert';
import { spoken } from '../../words';

const BY_GROUP = { by: ['cluster', 'namespace', 'job', 'consumergroup', 'topic'] } as const;

export const consumerLagGrowing = alert(
  'ConsumerLagGrowing',
  {
    severity: 'warning',
    for: '10m',
    keepFiringFor: '5m',
    criticalAfter: '1h',
    /** Messages that a group of consumers has not read. */
    threshold: counted(1000),
    /** How long it would take to read them, at the rate at which the group reads. */
    drains: seconds(900),
    /** What that rate is taken from, and over which the lag must have grown. */
    window: '15m',
  },
  ({ threshold, drains, window }) => {
    const lag = max(lastOverTime(select(kafkaMetrics.kafkaLag), '5m'), BY_GROUP);
    const read = max(deriv(select(kafkaMetrics.kafkaRead), window), BY_GROUP);
    const grown = above(max(delta(select(kafkaMetrics.kafkaLag), window), BY_GROUP), 0);
    return {
      when: and(unless(above(lag, threshold), atMost(lag, multiply(read, drains))), grown),
      summary: 'Consumers fall behind.',
      description: `{{ $labels.consumergroup }} has {{ $value | humanize }} messages of {{ $labels.topic }} still to read ({{ $labels.job }}), and more than ${spoken(window)} ago.`,
    };
  },
);
