import { counter, gauge } from '../metric';

// Read in the documentation and source of RabbitMQ 4; no test runs it.

const QUEUE = ['vhost', 'queue'] as const;

/**
 * What RabbitMQ's own plugin `rabbitmq_prometheus` tells of each queue, at `/metrics/detailed` with the families
 * `queue_coarse_metrics`, `queue_consumer_count` and `queue_delivery_metrics`. At `/metrics` there is a sum over all queues only.
 */
export const rabbitmqMetrics = {
  rabbitmqReady: gauge('rabbitmq_detailed_queue_messages_ready', {
    unit: 'count',
    help: 'Messages that wait for a consumer.',
    labels: QUEUE,
  }),
  rabbitmqUnacknowledged: gauge('rabbitmq_detailed_queue_messages_unacked', {
    unit: 'count',
    help: 'Messages that a consumer has and did not acknowledge yet.',
    labels: QUEUE,
  }),
  rabbitmqConsumers: gauge('rabbitmq_detailed_queue_consumers', {
    unit: 'count',
    help: 'Consumers of a queue.',
    labels: QUEUE,
  }),
  rabbitmqAcknowledged: counter('rabbitmq_detailed_queue_messages_acked_total', {
    unit: 'count',
    help: 'Messages that consumers acknowledged.',
    labels: QUEUE,
  }),
  rabbitmqDelivered: counter('rabbitmq_detailed_queue_messages_delivered_total', {
    unit: 'count',
    help: 'Messages that were delivered to consumers that acknowledge nothing.',
    labels: QUEUE,
  }),
  rabbitmqRedelivered: counter('rabbitmq_detailed_queue_messages_redelivered_total', {
    unit: 'count',
    help: 'Messages that were delivered again.',
    labels: QUEUE,
  }),
} as const;
