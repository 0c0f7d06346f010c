import { counter, gauge, histogram } from '../../catalogue/metric';
import { processMetrics } from '../../catalogue/process';

// Documented, not run: no test can build Grafana. Names, kinds and labels are those of its source: pkg/middleware
// (request_metrics.go), pkg/infra/httpclient (datasource_metrics_middleware.go), pkg/services/pluginsintegration
// (metrics_middleware.go), pkg/services/sqlstore, pkg/infra/metrics. What it says about alerting is left out: it
// evaluates no rules here.

const DATASOURCE = ['datasource', 'code', 'method'] as const;

/** What Grafana exposes about itself, as far as people and rules want to know it. */
export const grafanaMetrics = {
  requests: histogram('grafana_http_request_duration_seconds', {
    unit: 'seconds',
    help: 'How long requests took.',
    labels: ['handler', 'method', 'status_code', 'status_source', 'slo_group'],
  }),
  requestsInFlight: gauge('grafana_http_request_in_flight', { unit: 'count', help: 'Requests under way.' }),
  datasourceRequests: counter('grafana_datasource_request_total', {
    unit: 'count',
    help: 'Requests to data sources.',
    labels: DATASOURCE,
  }),
  datasourceDuration: histogram('grafana_datasource_request_duration_seconds', {
    unit: 'seconds',
    help: 'How long requests to data sources took.',
    labels: DATASOURCE,
  }),
  pluginRequests: counter('grafana_plugin_request_total', {
    unit: 'count',
    help: 'Queries and other requests to the plugins behind data sources.',
    labels: ['plugin_id', 'endpoint', 'status', 'target', 'status_source'],
  }),
  databaseConnections: gauge('grafana_database_conn_in_use', {
    unit: 'count',
    help: 'Connections to the database that are in use.',
  }),
  databaseConnectionsMax: gauge('grafana_database_conn_max_open', {
    unit: 'count',
    help: 'Connections to the database that there may be; 0 when there is no limit.',
  }),
  databaseWaits: counter('grafana_database_conn_wait_count_total', {
    unit: 'count',
    help: 'Times that somebody had to wait for a connection to the database.',
  }),
  dashboards: gauge('grafana_stat_totals_dashboard', { unit: 'count', help: 'Dashboards that there are.' }),
  build: gauge('grafana_build_info', {
    unit: 'boolean',
    help: 'Always 1; its labels say which version runs.',
    labels: ['version', 'revision', 'branch', 'goversion', 'edition'],
  }),
  memory: processMetrics.processMemory,
} as const;
