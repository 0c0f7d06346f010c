import { alertmanagerMetrics } from '../../src/components/alertmanager/signals';
import { prometheusMetrics } from '../../src/components/prometheus/signals';
import { equals, max, maxOverTime, select } from '../../src/promql';
import { alert } from '../alert';
import { jobsOf } from './jobs';
import { BY_POD } from './labels';

export const alertmanagerNotFound = alert(
  'AlertmanagerNotFound',
  {
    severity: 'critical',
    for: '10m',
    /** Time in which none may have been known: it bridges a scrape that fails. */
    window: '5m',
  },
  ({ window }, context) => {
    // Somebody may run Prometheus alone.
    if (jobsOf(context, alertmanagerMetrics.alerts) === undefined) return undefined;
    return {
      when: equals(max(maxOverTime(select(prometheusMetrics.alertmanagers), window), BY_POD), 0),
      summary: 'Prometheus knows no Alertmanager.',
      description: '{{ $labels.pod }} has nobody to send alerts to: nobody is told of any.',
    };
  },
);
