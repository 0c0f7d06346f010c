import { rabbitmqMetrics } from '../../../src/catalogue/exporters/rabbitmq';
import {
  above,
  atMost,
  counted,
  lastOverTime,
  max,
  multiply,
  plus,
  rate,
  seconds,
  select,
  sum,
  unless,
} from '../../../src/promql';
import { alert } from '../../alert';
import { spoken } from '../../words';
import { BY_QUEUE } from './queue';

export const queueBacklog = alert(
  'QueueBacklog',
  {
    severity: 'critical',
    for: '10m',
    keepFiringFor: '5m',
    /** Messages that wait. */
    threshold: counted(100),
    /** How long the last of them would wait, at the rate at which messages are consumed. */
    drains: seconds(900),
    /** What that rate is taken from. */
    window: '15m',
  },
  ({ threshold, drains, window }) => {
    const waiting = max(lastOverTime(select(rabbitmqMetrics.rabbitmqReady), '5m'), BY_QUEUE);
    const consumed = plus(
      sum(rate(select(rabbitmqMetrics.rabbitmqAcknowledged), window), BY_QUEUE),
      sum(rate(select(rabbitmqMetrics.rabbitmqDelivered), window), BY_QUEUE),
    );
    return {
      when: unless(above(waiting, threshold), atMost(waiting, multiply(consumed, drains))),
      summary: 'Messages wait in a queue, more than are consumed.',
      description: `{{ $value | humanize }} messages wait in {{ $labels.queue }} ({{ $labels.vhost }}, {{ $labels.job }}), too many for the rate of the last ${spoken(window)}.`,
    };
  },
);
