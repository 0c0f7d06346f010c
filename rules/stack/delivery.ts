import { alertmanagerMetrics } from '../../src/components/alertmanager/signals';
import { collectorMetrics, queueUse } from '../../src/components/collector/signals';
import { lokiMetrics } from '../../src/components/loki/signals';
import { prometheusMetrics } from '../../src/components/prometheus/signals';
import {
  type RuleGroup,
  above,
  divide,
  equals,
  firstOf,
  increase,
  max,
  maxOverTime,
  rate,
  ratio,
  select,
  sum,
} from '../../src/promql';

const BY_POD = ['job', 'namespace', 'cluster', 'pod'] as const;

/** Whether what comes in arrives: telemetry at its stores, rules at their results, alerts at people. */
export function stackDelivery(): RuleGroup {
  const refused = (metric: typeof collectorMetrics.refusedSpans) =>
    above(sum(rate(select(metric), '5m'), { by: BY_POD }), 0);
  const byIntegration = { by: ['job', 'namespace', 'cluster', 'integration'] } as const;
  return {
    name: 'stack-delivery',
    rules: [
      {
        alert: 'PrometheusReloadFailed',
        when: equals(max(maxOverTime(select(prometheusMetrics.reloadSuccessful), '5m'), { by: BY_POD }), 0),
        for: '10m',
        severity: 'critical',
        summary: 'Prometheus runs on an old configuration.',
        description:
          '{{ $labels.pod }} could not load its configuration, so changed rules and targets are not in force.',
      },
      {
        alert: 'PrometheusRuleFailures',
        when: above(sum(increase(select(prometheusMetrics.ruleFailures), '5m'), { by: [...BY_POD, 'rule_group'] }), 0),
        for: '15m',
        severity: 'critical',
        summary: 'Rules cannot be evaluated.',
        description:
          'Rules of {{ $labels.rule_group }} failed {{ $value | humanize }} times in 5 minutes: their alerts are blind.',
      },
      {
        alert: 'NotificationsFailing',
        when: above(
          divide(
            sum(rate(select(alertmanagerMetrics.notificationsFailed), '15m'), byIntegration),
            sum(rate(select(alertmanagerMetrics.notifications), '15m'), byIntegration),
          ),
          ratio(0.01),
        ),
        for: '5m',
        severity: 'critical',
        summary: 'People are not told about alerts.',
        description: '{{ $value | humanizePercentage }} of the notifications by {{ $labels.integration }} fail.',
      },
      {
        alert: 'TelemetryRefused',
        when: firstOf(
          refused(collectorMetrics.refusedSpans),
          refused(collectorMetrics.refusedLogs),
          refused(collectorMetrics.refusedPoints),
        ),
        for: '10m',
        severity: 'warning',
        summary: 'A collector refuses telemetry.',
        description: '{{ $labels.pod }} sends telemetry back to its senders: its memory or a queue is full.',
      },
      {
        alert: 'QueueFilling',
        when: above(queueUse({}), ratio(0.8)),
        for: '10m',
        severity: 'warning',
        summary: 'A queue of a collector is nearly full.',
        description:
          'The queue of {{ $labels.job }} to {{ $labels.exporter }} is {{ $value | humanizePercentage }} full; its backend is slow or away.',
      },
      {
        alert: 'LogLinesDiscarded',
        when: above(
          sum(increase(select(lokiMetrics.discarded), '10m'), { by: ['job', 'namespace', 'cluster', 'reason'] }),
          0,
        ),
        for: '10m',
        severity: 'warning',
        summary: 'Loki discards log lines.',
        description:
          'Loki discarded {{ $value | humanize }} lines in 10 minutes because of {{ $labels.reason }}. They are lost.',
      },
    ],
  };
}
