import { rabbitmqMetrics } from '../../../src/catalogue/exporters/rabbitmq';
import type { AlertGroup } from '../../alert';
import type { Pack, PackOptions } from '../pack';
import { queueBacklog } from './queue-backlog';
import { queueWithoutConsumers } from './queue-without-consumers';

const GROUP = {
  name: 'pack-rabbitmq',
  service: 'resources',
  alerts: [queueBacklog, queueWithoutConsumers],
} as const satisfies AlertGroup;

const FAMILIES = 'queue_coarse_metrics, queue_consumer_count and queue_delivery_metrics';

/** Alerts about the queues of RabbitMQ, by what its plugin `rabbitmq_prometheus` tells at `/metrics/detailed`. */
export function rabbitmq({ alerts = {} }: PackOptions<(typeof GROUP)['alerts'][number]> = {}): Pack {
  return {
    exporter: `rabbitmq_prometheus, at /metrics/detailed with the families ${FAMILIES}`,
    emits: Object.values(rabbitmqMetrics),
    groups: [GROUP],
    changes: alerts,
  };
}
