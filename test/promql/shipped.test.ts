import { metricGroups } from '../../charts/metrics';
import { type Metric } from '../../src/catalogue';
import { diagnostics } from './codemirror';
import { shippedExpressions, withVariables } from './shipped';
import { seriesNames, syntaxErrors } from './syntax';

const expressions = shippedExpressions();
const listed = expressions.map((expression) => [expression.where, expression] as const);

const catalogue: readonly Metric[] = metricGroups().flatMap(({ metrics }) => Object.values(metrics));

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
  expect([syntaxErrors(withVariables(text)), diagnostics(withVariables(text))]).toEqual([[], []]);
});

const known = new Set([...catalogue.flatMap(series), ...expressions.flatMap(({ record }) => record ?? [])]);

test.each(listed)('%s: every metric in it is in the catalogue of a part', (_, { text }) => {
  expect(seriesNames(withVariables(text)).filter((name) => !known.has(name))).toEqual([]);
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
