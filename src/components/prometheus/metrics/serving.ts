import { counter, gauge, histogram } from '../../../catalogue/metric';

/** What Prometheus exposes about itself and the queries that it answers. */
export const servingMetrics = {
  ready: gauge('prometheus_ready', {
    unit: 'boolean',
    help: '1 when the store is open and queries are answered, else 0.',
  }),
  reloadSuccessful: gauge('prometheus_config_last_reload_successful', {
    unit: 'boolean',
    help: '1 when the last reload of the configuration succeeded, else 0.',
  }),
  reloadTime: gauge('prometheus_config_last_reload_success_timestamp_seconds', {
    unit: 'timestamp',
    help: 'When the configuration was loaded last.',
  }),
  queries: gauge('prometheus_engine_queries', { unit: 'count', help: 'Queries that run or wait.' }),
  queriesMax: gauge('prometheus_engine_queries_concurrent_max', {
    unit: 'count',
    help: 'Queries that may run at the same time.',
  }),
  queryDuration: histogram('prometheus_engine_query_duration_histogram_seconds', {
    unit: 'seconds',
    help: 'How long the stages of queries took.',
    labels: ['slice'],
  }),
  requests: counter('prometheus_http_requests_total', {
    unit: 'count',
    help: 'Requests that were answered.',
    labels: ['handler', 'code'],
  }),
  requestDuration: histogram('prometheus_http_request_duration_seconds', {
    unit: 'seconds',
    help: 'How long requests took.',
    labels: ['handler'],
  }),
  build: gauge('prometheus_build_info', {
    unit: 'boolean',
    help: 'Always 1; its labels say which version runs.',
    labels: ['version', 'revision', 'branch', 'goversion', 'goos', 'goarch', 'tags'],
  }),
} as const;
