import { rabbitmqMetrics } from '../../../src/catalogue/exporters/rabbitmq';
import { above, and, delta, equals, lastOverTime, max, maxOverTime, select } from '../../../src/promql';
import { alert } from '../../alert';
import { spoken } from '../../words';
import { BY_QUEUE } from './queue';

export const queueWithoutConsumers = alert(
  'QueueWithoutConsumers',
  {
    severity: 'warning',
    for: '5m',
    criticalAfter: '1h',
    /** How long nobody must have consumed, while messages came. A queue that only keeps them is not meant. */
    window: '15m',
  },
  ({ window }) => {
    const { rabbitmqReady, rabbitmqConsumers } = rabbitmqMetrics;
    const waiting = max(lastOverTime(select(rabbitmqReady), '5m'), BY_QUEUE);
    const nobody = equals(max(maxOverTime(select(rabbitmqConsumers), window), BY_QUEUE), 0);
    return {
      when: and(and(above(waiting, 0), nobody), above(max(delta(select(rabbitmqReady), window), BY_QUEUE), 0)),
      summary: 'Messages come to a queue that nobody consumes.',
      description: `{{ $value | humanize }} messages wait in {{ $labels.queue }} ({{ $labels.vhost }}, {{ $labels.job }}), more come, and there has been no consumer for ${spoken(window)}.`,
    };
  },
);
