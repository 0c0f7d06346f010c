import { counter } from '../../src/catalogue';
import {
  type RuleGroup,
  equals,
  max,
  print,
  promql,
  rate,
  recorded,
  ruleFile,
  select,
  signal,
  sum,
} from '../../src/promql';

const calls = counter('calls_total', { unit: 'count', help: 'Calls.', labels: ['status'] });
const record = { record: 'job:calls:rate5m', query: sum(rate(select(calls), '5m'), { by: ['job'] }) };
const group = (...rules: RuleGroup['rules']): RuleGroup => ({ name: 'shop', rules });
const prose = { severity: 'warning', summary: 'S.', description: 'D.' } as const;

test('a recorded series is a gauge under its own name, with the labels of its query', () => {
  expect(print(max(recorded(record, { job: 'shop' }), { by: ['job'] }))).toBe(
    'max by (job) (job:calls:rate5m{job="shop"})',
  );
  expect(recorded(record).labels).toEqual(['job']);
  expect(recorded({ record: 'a:b:c', query: promql('up') }).labels).toBeUndefined();
});

test("a rule with a window of Grafana's is refused: Prometheus knows none", () => {
  const traffic = signal({
    of: { job: 'shop' },
    title: 'Calls',
    role: 'traffic',
    unit: 'count per second',
    description: 'Calls, a second.',
    legend: 'calls',
    ask: (window, where) => sum(rate(select(calls, where), window)),
  });
  expect(() => ruleFile(group({ alert: 'NoCalls', when: equals(traffic.panel(), 0), ...prose }))).toThrow(
    "the rule NoCalls has the window $__rate_interval, which is Grafana's: write one such as 5m",
  );
  expect(() => ruleFile(group({ record: 'a:b:c', query: traffic.panel() }))).toThrow('the rule a:b:c has the window');
  expect(ruleFile(group({ alert: 'NoCalls', when: equals(traffic.rule('5m'), 0), ...prose })).groups).toMatchObject([
    { rules: [{ expr: 'sum(rate(calls_total{job="shop"}[5m])) == 0' }] },
  ]);
});
