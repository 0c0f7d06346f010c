import { counter, gauge, histogram } from '../../../catalogue/metric';

const BY_ALERTMANAGER = ['alertmanager'] as const;
const BY_GROUP = ['rule_group'] as const;

/** What Prometheus exposes about rules and about the alerts that it sends. */
export const alertingMetrics = {
  ruleEvaluations: counter('prometheus_rule_evaluations_total', {
    unit: 'count',
    help: 'Rules that were evaluated.',
    labels: BY_GROUP,
  }),
  ruleFailures: counter('prometheus_rule_evaluation_failures_total', {
    unit: 'count',
    help: 'Rules that could not be evaluated.',
    labels: BY_GROUP,
  }),
  ruleIterationsMissed: counter('prometheus_rule_group_iterations_missed_total', {
    unit: 'count',
    help: 'Evaluations of a group left out because the one before was not finished.',
    labels: BY_GROUP,
  }),
  ruleGroupDuration: gauge('prometheus_rule_group_last_duration_seconds', {
    unit: 'seconds',
    help: 'How long the last evaluation of a group took.',
    labels: BY_GROUP,
  }),
  ruleGroupInterval: gauge('prometheus_rule_group_interval_seconds', {
    unit: 'seconds',
    help: 'How often a group is to be evaluated.',
    labels: BY_GROUP,
  }),
  ruleGroupTime: gauge('prometheus_rule_group_last_evaluation_timestamp_seconds', {
    unit: 'timestamp',
    help: 'When a group was evaluated last.',
    labels: BY_GROUP,
  }),
  ruleGroupSamples: gauge('prometheus_rule_group_last_evaluation_samples', {
    unit: 'count',
    help: 'Samples that the last evaluation of a group gave.',
    labels: BY_GROUP,
  }),
  templateFailures: counter('prometheus_template_text_expansion_failures_total', {
    unit: 'count',
    help: 'Texts of alerts that could not be filled in.',
  }),
  alertmanagers: gauge('prometheus_notifications_alertmanagers_discovered', {
    unit: 'count',
    help: 'Alertmanagers that alerts are sent to.',
  }),
  notificationsSent: counter('prometheus_notifications_sent_total', {
    unit: 'count',
    help: 'Alerts that were sent, arrived or not.',
    labels: BY_ALERTMANAGER,
  }),
  notificationErrors: counter('prometheus_notifications_errors_total', {
    unit: 'count',
    help: 'Alerts that an Alertmanager did not take.',
    labels: BY_ALERTMANAGER,
  }),
  notificationsDropped: counter('prometheus_notifications_dropped_total', {
    unit: 'count',
    help: 'Alerts that were given up.',
    labels: BY_ALERTMANAGER,
  }),
  notificationQueue: gauge('prometheus_notifications_queue_length', {
    unit: 'count',
    help: 'Alerts that wait to be sent.',
    labels: BY_ALERTMANAGER,
  }),
  notificationQueueCapacity: gauge('prometheus_notifications_queue_capacity', {
    unit: 'count',
    help: 'Alerts that can wait to be sent.',
  }),
  notificationLatency: histogram('prometheus_notifications_latency_histogram_seconds', {
    unit: 'seconds',
    help: 'How long Alertmanagers took to take alerts.',
    labels: BY_ALERTMANAGER,
  }),
} as const;
