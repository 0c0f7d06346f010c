import { gauge } from '../metric';

// Read in the documentation of danielqsj/kafka_exporter 1.10; no test runs it. It gives offsets as gauges.

/** What `kafka_exporter` tells. */
export const kafkaMetrics = {
  kafkaLag: gauge('kafka_consumergroup_lag_sum', {
    unit: 'count',
    help: 'Messages of a topic that a group of consumers has not read yet.',
    labels: ['consumergroup', 'topic'],
  }),
  kafkaRead: gauge('kafka_consumergroup_current_offset_sum', {
    unit: 'count',
    help: 'Messages of a topic that a group of consumers has read, ever.',
    labels: ['consumergroup', 'topic'],
  }),
  kafkaMembers: gauge('kafka_consumergroup_members', {
    unit: 'count',
    help: 'Consumers in a group.',
    labels: ['consumergroup'],
  }),
  kafkaBrokers: gauge('kafka_brokers', { unit: 'count', help: 'Brokers of the cluster.' }),
  kafkaUnderReplicated: gauge('kafka_topic_partition_under_replicated_partition', {
    unit: 'boolean',
    help: '1 for a partition with fewer replicas in step than it should have.',
    labels: ['topic', 'partition'],
  }),
} as const;
