import { gauge } from './metric';

/** What Prometheus stores about the alerts that it evaluates. Their own labels come on top of these. */
const LABELS = ['alertname', 'severity', 'service'] as const;

export const alerts = gauge('ALERTS', {
  unit: 'boolean',
  help: '1 while an alert is pending or firing, by alertstate.',
  labels: [...LABELS, 'alertstate'],
});

export const alertsForState = gauge('ALERTS_FOR_STATE', {
  unit: 'timestamp',
  help: 'Since when the condition of an alert has held.',
  labels: LABELS,
});

export const ALERT_SERIES = [alerts, alertsForState] as const;
