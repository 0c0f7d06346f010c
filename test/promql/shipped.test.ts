import { type Metric } from '../../src';
import { up } from '../../src/catalogue/metric';
import { spanCalls, spanDuration } from '../../src/catalogue/span-metrics';
import { alertmanagerMetrics } from '../../src/components/alertmanager/signals';
import { collectorMetrics } from '../../src/components/collector/signals';
import { grafanaMetrics } from '../../src/components/grafana/signals';
import { jaegerMetrics } from '../../src/components/jaeger/signals';
import { lokiMetrics } from '../../src/components/loki/signals';
import { prometheusMetrics } from '../../src/components/prometheus/signals';
import { shippedExpressions, withVariables } from './shipped';
import { seriesNames, syntaxErrors } from './syntax';

const expressions = shippedExpressions();
const listed = expressions.map((expression) => [expression.where, expression] as const);

const catalogue: readonly Metric[] = [
  up,
  spanCalls,
  spanDuration,
  ...Object.values(prometheusMetrics),
  ...Object.values(alertmanagerMetrics),
  ...Object.values(collectorMetrics),
  ...Object.values(lokiMetrics),
  ...Object.values(jaegerMetrics),
  ...Object.values(grafanaMetrics),
];

/** The series that a metric is stored as. */
function series({ kind, name }: Metric): string[] {
  return kind === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name];
}

test('there are rules, panels, signals and links between data sources to read', () => {
  const places = expressions.map(({ where }) => where).join('\n');
  expect(places).toMatch(/-rules\/.+\.yaml, stack-liveness, Watchdog/);
  expect(places).toMatch(/\.json, Targets/);
  expect(places).toMatch(/^Loki, rule "/m);
  expect(places).toMatch(/datasources\.yaml, Jaeger/);
});

test.each(listed)('%s: Prometheus can read it', (_, { text }) => {
  expect(syntaxErrors(withVariables(text))).toEqual([]);
});

test.each(listed)('%s: every metric in it is in the catalogue of a part', (_, { text }) => {
  const recorded = expressions.flatMap(({ record }) => record ?? []);
  expect([...catalogue.flatMap(series), ...recorded]).toEqual(expect.arrayContaining(seriesNames(withVariables(text))));
});

test('the catalogues agree about a metric that two programs have', () => {
  for (const metric of catalogue) {
    for (const other of catalogue.filter(({ name }) => name === metric.name)) {
      expect([other.name, other.kind, other.unit]).toEqual([metric.name, metric.kind, metric.unit]);
    }
  }
});

test.each([
  'sum(rate(calls_total[5m])',
  'rate(calls_total[5 minutes])',
  'sum by job (up)',
  'up{job=loki}',
  'up ==',
  '',
])('the grammar refuses `%s`', (text) => {
  expect(syntaxErrors(text)).not.toEqual([]);
});
