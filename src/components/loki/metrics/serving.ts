import { counter, gauge, histogram } from '../../../catalogue/metric';

/** What Loki exposes about queries, requests, and the replicas it consists of. */
export const servingMetrics = {
  requestDuration: histogram('loki_request_duration_seconds', {
    unit: 'seconds',
    help: 'How long requests took, by route and status.',
    labels: ['method', 'route', 'status_code', 'ws'],
  }),
  requestsInFlight: gauge('loki_inflight_requests', {
    unit: 'count',
    help: 'Requests under way.',
    labels: ['method', 'route'],
  }),
  panics: counter('loki_panic_total', { unit: 'count', help: 'Requests that ended in a fault of the program.' }),
  queryDuration: histogram('loki_logql_querystats_latency_seconds', {
    unit: 'seconds',
    help: 'How long queries took.',
    labels: ['status_code', 'type', 'range'],
  }),
  queryQueueDuration: histogram('loki_query_scheduler_queue_duration_seconds', {
    unit: 'seconds',
    help: 'How long queries waited before they were begun.',
  }),
  queryQueue: gauge('loki_query_scheduler_queue_length', {
    unit: 'count',
    help: 'Queries that wait.',
    labels: ['user'],
  }),
  queriesDiscarded: counter('loki_query_scheduler_discarded_requests_total', {
    unit: 'count',
    help: 'Queries refused because too many waited.',
    labels: ['user'],
  }),
  queriesRunning: gauge('loki_querier_worker_inflight_queries', { unit: 'count', help: 'Queries that run.' }),
  queryWorkers: gauge('loki_querier_worker_concurrency', {
    unit: 'count',
    help: 'Queries that can run at the same time.',
  }),
  ringMembers: gauge('loki_ring_members', {
    unit: 'count',
    help: 'Replicas in each ring, by state; one that is Unhealthy for long must be looked after.',
    labels: ['name', 'state'],
  }),
  ringOldest: gauge('loki_ring_oldest_member_timestamp', {
    unit: 'timestamp',
    help: 'When the replica was heard of last that has been silent for the longest time, by ring and state.',
    labels: ['name', 'state'],
  }),
  logMessages: counter('loki_internal_log_messages_total', {
    unit: 'count',
    help: 'Lines that Loki itself logged, by level.',
    labels: ['level'],
  }),
  build: gauge('loki_build_info', {
    unit: 'boolean',
    help: 'Always 1; its labels say which version runs.',
    labels: ['version', 'revision', 'branch', 'goversion', 'goos', 'goarch', 'tags'],
  }),
} as const;
