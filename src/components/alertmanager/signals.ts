import { type Signal, max, rate, select, signal, sum } from '../../promql';
import { alertmanagerMetrics } from './metrics';

export { alertmanagerMetrics };

/** The questions worth asking about one Alertmanager. */
export function alertmanagerSignals(of: { job: string; namespace: string }): Signal[] {
  return [
    signal({
      of,
      title: 'Notifications',
      role: 'traffic',
      unit: 'count per second',
      description: 'Notifications tried, a second, over all integrations.',
      legend: 'tried',
      ask: (window, where) => sum(rate(select(alertmanagerMetrics.notifications, where), window)),
    }),
    signal({
      of,
      title: 'Notifications failed',
      role: 'errors',
      unit: 'count per second',
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
