import { kafkaMetrics } from '../../../src/catalogue/exporters/kafka';
import type { AlertGroup } from '../../alert';
import type { Pack, PackOptions } from '../pack';
import { consumerLagGrowing } from './consumer-lag-growing';

const GROUP = {
  name: 'pack-kafka',
  service: 'resources',
  alerts: [consumerLagGrowing],
} as const satisfies AlertGroup;

/** Alerts about groups of consumers of Kafka, by what `kafka_exporter` tells. */
export function kafka({ alerts = {} }: PackOptions<(typeof GROUP)['alerts'][number]> = {}): Pack {
  return { exporter: 'kafka_exporter', emits: Object.values(kafkaMetrics), groups: [GROUP], changes: alerts };
}
