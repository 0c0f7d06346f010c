import { counter, gauge, histogram } from '../../catalogue/metric';

// The tests run 0.31; that 0.34 has the same names and labels was read in its source.

const BY_INTEGRATION = ['integration'] as const;

/** What Alertmanager exposes about alerts and the notifications that it makes of them. */
const notifying = {
  alerts: gauge('alertmanager_alerts', { unit: 'count', help: 'Alerts held, by state.', labels: ['state'] }),
  alertsReceived: counter('alertmanager_alerts_received_total', {
    unit: 'count',
    help: 'Alerts that came in, firing or resolved.',
    labels: ['status', 'version'],
  }),
  alertsInvalid: counter('alertmanager_alerts_invalid_total', {
    unit: 'count',
    help: 'Alerts that came in and were not valid.',
    labels: ['version'],
  }),
  alertsLimited: counter('alertmanager_alerts_limited_total', {
    unit: 'count',
    help: 'Alerts thrown away because there were too many with the same name.',
  }),
  silences: gauge('alertmanager_silences', { unit: 'count', help: 'Silences, by state.', labels: ['state'] }),
  groups: gauge('alertmanager_dispatcher_aggregation_groups', { unit: 'count', help: 'Groups of alerts.' }),
  groupsLimited: counter('alertmanager_dispatcher_aggregation_group_limit_reached_total', {
    unit: 'count',
    help: 'Times that no group could be made because there were too many.',
  }),
  notifications: counter('alertmanager_notifications_total', {
    unit: 'count',
    help: 'Notifications that were tried.',
    labels: BY_INTEGRATION,
  }),
  notificationsFailed: counter('alertmanager_notifications_failed_total', {
    unit: 'count',
    help: 'Notifications that failed, after all tries.',
    labels: [...BY_INTEGRATION, 'reason'],
  }),
  notificationsSuppressed: counter('alertmanager_notifications_suppressed_total', {
    unit: 'count',
    help: 'Notifications left out because of a silence, an inhibition or the time of day.',
    labels: ['reason'],
  }),
  requests: counter('alertmanager_notification_requests_total', {
    unit: 'count',
    help: 'Requests to receivers, tries that failed included.',
    labels: BY_INTEGRATION,
  }),
  requestsFailed: counter('alertmanager_notification_requests_failed_total', {
    unit: 'count',
    help: 'Requests to receivers that failed; they are tried again.',
    labels: BY_INTEGRATION,
  }),
  notificationLatency: histogram('alertmanager_notification_latency_seconds', {
    unit: 'seconds',
    help: 'How long notifications took.',
    labels: BY_INTEGRATION,
  }),
} as const;

/** What Alertmanager exposes about its configuration, its memory of what was sent, and its interface. */
const serving = {
  reloadSuccessful: gauge('alertmanager_config_last_reload_successful', {
    unit: 'boolean',
    help: '1 when the last reload of the configuration succeeded, else 0.',
  }),
  reloadTime: gauge('alertmanager_config_last_reload_success_timestamp_seconds', {
    unit: 'timestamp',
    help: 'When the configuration was loaded last.',
  }),
  configHash: gauge('alertmanager_config_hash', {
    unit: 'count',
    help: 'A number made of the configuration; replicas that differ in it are configured differently.',
  }),
  integrations: gauge('alertmanager_integrations', { unit: 'count', help: 'Ways to notify that are configured.' }),
  logErrors: counter('alertmanager_nflog_query_errors_total', {
    unit: 'count',
    help: 'Times that it could not be looked up whether somebody was notified already.',
  }),
  logMaintenanceErrors: counter('alertmanager_nflog_maintenance_errors_total', {
    unit: 'count',
    help: 'Times that the record of what was sent could not be written to disk.',
  }),
  silencesMaintenanceErrors: counter('alertmanager_silences_maintenance_errors_total', {
    unit: 'count',
    help: 'Times that the silences could not be written to disk.',
  }),
  silencesQueryErrors: counter('alertmanager_silences_query_errors_total', {
    unit: 'count',
    help: 'Times that silences could not be looked up.',
  }),
  requestsLimited: counter('alertmanager_http_concurrency_limit_exceeded_total', {
    unit: 'count',
    help: 'Requests refused because too many were under way.',
    labels: ['method'],
  }),
  requestDuration: histogram('alertmanager_http_request_duration_seconds', {
    unit: 'seconds',
    help: 'How long requests took.',
    labels: ['handler', 'method', 'code'],
  }),
  build: gauge('alertmanager_build_info', {
    unit: 'boolean',
    help: 'Always 1; its labels say which version runs.',
    labels: ['version', 'revision', 'branch', 'goversion', 'goos', 'goarch', 'tags'],
  }),
} as const;

/** What Alertmanager exposes about the other replicas; all but the first only where there are any. */
const gossip = {
  clusterEnabled: gauge('alertmanager_cluster_enabled', {
    unit: 'boolean',
    help: '1 when it talks to other replicas, else 0.',
  }),
  clusterMembers: gauge('alertmanager_cluster_members', {
    unit: 'count',
    help: 'Replicas that it knows to be alive, itself included.',
  }),
  clusterFailedPeers: gauge('alertmanager_cluster_failed_peers', {
    unit: 'count',
    help: 'Replicas that it cannot reach.',
  }),
  clusterHealth: gauge('alertmanager_cluster_health_score', {
    unit: 'count',
    help: 'How badly messages between replicas arrive; 0 is well.',
  }),
  clusterReconnectionsFailed: counter('alertmanager_cluster_reconnections_failed_total', {
    unit: 'count',
    help: 'Times that a lost replica could not be reached again.',
  }),
  clusterMessagesQueued: gauge('alertmanager_cluster_messages_queued', {
    unit: 'count',
    help: 'Messages that wait to be sent to other replicas.',
  }),
  peerPosition: gauge('alertmanager_peer_position', {
    unit: 'count',
    help: 'Its place among the replicas, on which depends how long it waits before it notifies.',
  }),
} as const;

/** What Alertmanager exposes about itself, as far as people and rules want to know it. */
export const alertmanagerMetrics = { ...notifying, ...serving, ...gossip } as const;
