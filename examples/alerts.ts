import { App, Chart } from 'cdk8s';
import {
  Prometheus,
  type RuleGroup,
  above,
  and,
  as,
  atLeast,
  counted,
  counter,
  divide,
  equals,
  firstOf,
  gauge,
  increase,
  max,
  maxOverTime,
  multiply,
  not,
  promql,
  ratio,
  seconds,
  select,
  sum,
  up,
} from 'signalbox';

// What is measured. Kind, unit and labels decide which questions compile.
const tried = counter('alertmanager_notifications_total', {
  unit: 'count',
  help: 'Notifications that were tried.',
  labels: ['integration'],
});
const failed = counter('alertmanager_notifications_failed_total', {
  unit: 'count',
  help: 'Notifications that failed.',
  labels: ['integration', 'reason'],
});
const queueSize = gauge('otelcol_exporter_queue_size', {
  unit: 'count',
  help: 'Batches that wait.',
  labels: ['exporter', 'data_type'],
});
const queueCapacity = gauge('otelcol_exporter_queue_capacity', {
  unit: 'count',
  help: 'Batches that can wait.',
  labels: ['exporter', 'data_type'],
});

const byIntegration = { by: ['job', 'namespace', 'cluster', 'integration'] } as const;
const byExporter = { by: ['cluster', 'namespace', 'job', 'exporter'] } as const;

const allTried = sum(increase(select(tried), '30m'), byIntegration);
const allFailed = sum(increase(select(failed), '30m'), byIntegration);
// None where there was none: a counter of failures is not there before the first.
const shareFailed = divide(firstOf(allFailed, multiply(allTried, 0)), above(allTried, 0));
const held = max(maxOverTime(select(queueSize, { job: not('jaeger') }), '5m'), byExporter);
const room = max(maxOverTime(select(queueCapacity), '5m'), byExporter);

const alerts: RuleGroup = {
  name: 'examples',
  rules: [
    {
      alert: 'TargetDown',
      when: equals(max(maxOverTime(select(up), '5m'), { by: ['job', 'namespace', 'cluster', 'instance'] }), 0),
      for: '5m',
      severity: 'warning',
      summary: 'A target cannot be scraped.',
      description: '{{ $labels.instance }} of the job {{ $labels.job }} has not answered for 10 minutes.',
    },
    {
      alert: 'NotificationsFailing',
      // One that fails alone is tried anew.
      when: and(above(shareFailed, ratio(0.01)), atLeast(allFailed, counted(3))),
      for: '5m',
      severity: 'critical',
      summary: 'People are not told about alerts.',
      description: '{{ $value | humanizePercentage }} of the notifications by {{ $labels.integration }} fail.',
    },
    {
      alert: 'QueueFilling',
      when: above(divide(held, above(room, 0)), ratio(0.8)),
      for: '10m',
      severity: 'warning',
      summary: 'A queue of a collector is nearly full.',
      description: 'The queue to {{ $labels.exporter }} is {{ $value | humanizePercentage }} full.',
    },
    {
      alert: 'CheckoutSlow',
      // Text of one's own, read and checked when the program runs; `as` says what it is in.
      when: above(as(promql('max by (job) (checkout_seconds{quantile="0.95"})'), 'seconds'), seconds(2)),
      for: '5m',
      severity: 'warning',
      summary: 'The checkout is slow.',
      description: 'A twentieth of the checkouts by {{ $labels.job }} takes {{ $value | humanizeDuration }} or more.',
    },
  ],
};

const app = new App();
const chart = new Chart(app, 'monitoring', { namespace: 'monitoring', disableResourceNameHashes: true });
new Prometheus(chart, 'prometheus', { cluster: 'prod-eu-1', rules: [alerts] });
app.synth();
