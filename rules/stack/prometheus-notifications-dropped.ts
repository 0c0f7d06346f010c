import { prometheusMetrics } from '../../src/components/prometheus/signals';
import { above, increase, select, sum } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { BY_POD } from './labels';

export const prometheusNotificationsDropped = alert(
  'PrometheusNotificationsDropped',
  {
    severity: 'critical',
    // A restart of Alertmanager is over by then.
    for: '10m',
    /** Time in which an alert must have been given up. */
    window: '5m',
  },
  ({ window }) => ({
    when: above(sum(increase(select(prometheusMetrics.notificationsDropped), window), BY_POD), 0),
    summary: 'Alerts do not reach Alertmanager.',
    description: `{{ $labels.pod }} gave up {{ $value | humanize }} alerts within ${spoken(window)}: nobody is told of them.`,
  }),
);
