import { counter, gauge } from '../../catalogue/metric';
import { max, rate, sum } from '../../promql/functions';
import { select } from '../../promql/query';
import { type Signal, signal } from '../../promql/signal';

/** What Alertmanager exposes about itself, as far as rules and dashboards use it. */
export const alertmanagerMetrics = {
  notifications: counter('alertmanager_notifications_total', {
    unit: 'count',
    help: 'Notifications that were tried.',
    labels: ['integration'],
  }),
  notificationsFailed: counter('alertmanager_notifications_failed_total', {
    unit: 'count',
    help: 'Notifications that failed.',
    labels: ['integration', 'reason'],
  }),
  alerts: gauge('alertmanager_alerts', { unit: 'count', help: 'Alerts held, by state.', labels: ['state'] }),
} as const;

/** The questions worth asking about one Alertmanager. */
export function alertmanagerSignals(of: { job: string; namespace: string }): Signal[] {
  return [
    signal({
      of,
      title: 'Notifications',
      role: 'traffic',
      unit: 'perSecond',
      description: 'Notifications tried, a second, over all integrations.',
      legend: 'tried',
      ask: (window, where) => sum(rate(select(alertmanagerMetrics.notifications, where), window)),
    }),
    signal({
      of,
      title: 'Notifications failed',
      role: 'errors',
      unit: 'perSecond',
      description:
        'Notifications that did not arrive. Somebody is not being told: the alert NotificationsFailing names the integration.',
      legend: 'failed',
      ask: (window, where) => sum(rate(select(alertmanagerMetrics.notificationsFailed, where), window)),
    }),
    signal({
      of,
      title: 'Alerts held',
      role: 'saturation',
      unit: 'count',
      description: 'Alerts that are active or suppressed.',
      legend: '{{state}}',
      ask: (_, where) => max(select(alertmanagerMetrics.alerts, where), { by: ['state'] }),
    }),
  ];
}
