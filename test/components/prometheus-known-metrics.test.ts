import { App } from 'cdk8s';
import {
  Grafana,
  Loki,
  Observability,
  Prometheus,
  type PrometheusProps,
  RuleGroup,
  counter,
  histogram,
  secretKey,
  slack,
} from '../../src';
import { lokiMetrics } from '../../src/components/loki/metrics';
import { report } from '../../src/kubernetes/report';
import { problemsOf } from '../harness/problems';
import { chartOf } from '../stacks/parts';

const rules = (...exprs: readonly string[]): RuleGroup[] =>
  RuleGroup.fromYamlText(
    `groups: [{name: shop, rules: [${exprs.map((expr, index) => `{alert: A${index}, expr: '${expr}'}`).join(', ')}]}]`,
  );

/** What is said to be worth a look. */
function warnings(props: Partial<PrometheusProps>, more: (prometheus: Prometheus) => void = () => undefined): string {
  const app = new App();
  more(new Prometheus(chartOf(app), 'prometheus', { cluster: 'test', ...props }));
  return report(app, [], 'dist').split('Worth a look:\n')[1] ?? '';
}

test('a rule that reads what no part emits is worth a look, with what to do', () => {
  const orders = 'chart/prometheus: no part emits orders_total, which A0, A2 read: ';
  const advice = 'if a target of yours does, name it in `prometheus.knownMetrics`';
  const price = 'chart/prometheus: no part emits price, which A0 reads: ';
  expect(warnings({ rules: rules('orders_total / price', 'up', 'rate(orders_total[5m])') })).toBe(
    `  ${orders}${advice}\n  ${price}${advice}\n`,
  );
});

test('what is emitted, recorded or made by Prometheus is known', () => {
  const recorded = 'groups: [{name: r, rules: [{record: a:b:c, expr: up}]}]';
  const known = ['up', 'ALERTS', 'a:b:c', 'prometheus_build_info', 'scrape_duration_seconds', '{job="a"}'];
  expect(warnings({ rules: [...rules(...known), ...RuleGroup.fromYamlText(recorded)] })).toBe('');
});

test('so is what a part emits that is watched later', () => {
  const [metric] = Object.values(lokiMetrics);
  if (metric === undefined) throw new Error('Loki has metrics');
  const about = { rules: rules(metric.kind === 'histogram' ? `${metric.name}_count` : metric.name) };
  expect(warnings(about)).toContain(`no part emits ${metric.name}`);
  const watching = (prometheus: Prometheus): void => void prometheus.watch(new Loki(prometheus, 'loki'));
  expect(warnings(about, watching)).toBe('');
});

test('what a target emits that no part knows is named: by a definition, by the name of a series, by how names begin', () => {
  const orders = counter('orders_total', { unit: 'count', help: 'Orders.' });
  const took = histogram('took_seconds', { unit: 'seconds', help: 'How long it took.' });
  const about = rules('orders_total', 'took_seconds_count', 'price', 'shop_a', 'shop_b', 'shopping');
  expect(warnings({ rules: about, knownMetrics: [orders, took, 'price', 'shop_*'] })).toMatch(
    /no part emits shopping,/,
  );
  expect(warnings({ rules: about, knownMetrics: [orders, took, 'price', 'shop*'] })).toBe('');
});

test('strict makes it an error, and no warning', () => {
  const props = { rules: rules('orders_total'), strict: true };
  expect(warnings(props)).toBe('');
  const build = (more: Partial<PrometheusProps>) => (app: App) =>
    new Prometheus(chartOf(app), 'prometheus', { cluster: 'test', ...props, ...more });
  expect(problemsOf(build({}))).toContain('[chart/prometheus] no part emits orders_total, which A0 reads');
  expect(problemsOf(build({ knownMetrics: ['orders_total'] }))).toBe('');
  expect(problemsOf(build({ strict: false }))).toBe('');
});

test('everything that is shipped reads what is emitted', () => {
  const app = new App();
  const notify = { default: slack({ channel: '#agents', url: secretKey('slack', 'url') }) };
  const { stack } = new Observability(app, 'observability', { cluster: 'test', notify, prometheus: { strict: true } });
  expect(stack.grafana).toBeInstanceOf(Grafana);
  expect(report(app, [], 'dist')).not.toContain('no part emits');
});
