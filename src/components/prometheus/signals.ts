import { counter, gauge } from '../../catalogue/metric';
import { max, rate, sum } from '../../promql/functions';
import { select } from '../../promql/query';
import { type Signal, signal } from '../../promql/signal';

/** What Prometheus exposes about itself, as far as rules and dashboards use it. */
export const prometheusMetrics = {
  samples: counter('prometheus_tsdb_head_samples_appended_total', {
    unit: 'count',
    help: 'Samples stored.',
    labels: ['type'],
  }),
  series: gauge('prometheus_tsdb_head_series', { unit: 'count', help: 'Series in the head block.' }),
  ruleFailures: counter('prometheus_rule_evaluation_failures_total', {
    unit: 'count',
    help: 'Rule evaluations that failed.',
    labels: ['rule_group'],
  }),
  reloadSuccessful: gauge('prometheus_config_last_reload_successful', {
    unit: 'boolean',
    help: '1 when the last reload of the configuration succeeded, else 0.',
  }),
  notificationErrors: counter('prometheus_notifications_errors_total', {
    unit: 'count',
    help: 'Alerts that could not be sent to an Alertmanager.',
    labels: ['alertmanager'],
  }),
} as const;

/** The questions worth asking about one Prometheus. */
export function prometheusSignals(of: { job: string; namespace: string }): Signal[] {
  return [
    signal({
      of,
      title: 'Samples stored',
      role: 'traffic',
      unit: 'perSecond',
      description: 'Samples written, a second. A sudden drop means that targets were lost.',
      legend: 'samples',
      ask: (window, where) => sum(rate(select(prometheusMetrics.samples, where), window)),
    }),
    signal({
      of,
      title: 'Rule failures',
      role: 'errors',
      unit: 'perSecond',
      description:
        'Rules that could not be evaluated. Their alerts are blind until this is zero: the alert names the group.',
      legend: 'failures',
      ask: (window, where) => sum(rate(select(prometheusMetrics.ruleFailures, where), window)),
    }),
    signal({
      of,
      title: 'Series in memory',
      role: 'saturation',
      unit: 'count',
      description: 'Series held in memory, at a few KiB each. Steady growth means a label with too many values.',
      legend: 'series',
      ask: (_, where) => max(select(prometheusMetrics.series, where)),
    }),
  ];
}
