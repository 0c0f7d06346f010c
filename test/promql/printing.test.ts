import { type TargetLabel, counter, gauge, histogram } from '../../src/catalogue';
import {
  type PanelWindow,
  type Vector,
  type Window,
  above,
  absent,
  at,
  avg,
  buckets,
  count,
  group,
  histogramQuantile,
  matches,
  max,
  maxOverTime,
  min,
  multiply,
  negate,
  not,
  notMatches,
  offset,
  print,
  rate,
  select,
  selectAny,
  stddev,
  stdvar,
  subquery,
  sum,
  vector,
} from '../../src/promql';

const calls = counter('calls_total', { unit: 'count', help: 'Calls.', labels: ['method', 'status'] });
const depth = gauge('queue_depth', { unit: 'count', help: 'Items that wait.', labels: ['queue'] });
const took = histogram('took_seconds', { unit: 'seconds', help: 'How long calls took.', labels: ['method'] });

describe('selectors', () => {
  test('a metric without matchers is its name', () => {
    expect(print(select(depth))).toBe('queue_depth');
    expect(print(select(depth, {}))).toBe('queue_depth');
  });

  test('matchers stand in the order in which they were written', () => {
    expect(print(select(calls, { status: '500', method: 'GET' }))).toBe('calls_total{status="500", method="GET"}');
  });

  test('each way to compare has its operator', () => {
    expect(print(select(depth, { queue: 'a' }))).toBe('queue_depth{queue="a"}');
    expect(print(select(depth, { queue: not('a') }))).toBe('queue_depth{queue!="a"}');
    expect(print(select(depth, { queue: matches('a|b') }))).toBe('queue_depth{queue=~"a|b"}');
    expect(print(select(depth, { queue: notMatches('a.*') }))).toBe('queue_depth{queue!~"a.*"}');
  });

  test('labels of the target can be matched on every metric', () => {
    expect(print(select(depth, { job: 'worker', pod: matches('worker-.+') }))).toBe(
      'queue_depth{job="worker", pod=~"worker-.+"}',
    );
  });

  test('a matcher that is undefined is left out', () => {
    expect(print(select(depth, { queue: undefined, job: 'worker' }))).toBe('queue_depth{job="worker"}');
  });

  test('the buckets of a histogram are series of their own', () => {
    expect(print(buckets(took, { method: 'GET' }))).toBe('took_seconds_bucket{method="GET"}');
  });
});

test.each([
  ['a quote', 'say "hello"', String.raw`say \"hello\"`],
  ['a backslash', String.raw`C:\temp`, String.raw`C:\\temp`],
  ['a backslash of a regular expression', String.raw`10\.0\.0\.1`, String.raw`10\\.0\\.0\\.1`],
  ['a backslash before a quote', String.raw`\"`, String.raw`\\\"`],
  ['a new line', 'one\ntwo', String.raw`one\ntwo`],
  ['an apostrophe, which needs no escape', "it's", "it's"],
  ['a carriage return', 'one\rtwo', String.raw`one\rtwo`],
  ['a tab', 'one\ttwo', String.raw`one\ttwo`],
  ['what cannot be seen', '\0\x7f\x85\u2028\uFEFF', String.raw`\u0000\u007f\u0085\u2028\ufeff`],
  ['the sign of a broken character', '\uFFFD', String.raw`\ufffd`],
  ['text outside ASCII, which needs none either', 'größe 大きさ', 'größe 大きさ'],
])('%s in a value is text, not syntax', (_, value, printed) => {
  expect(print(select(depth, { queue: value }))).toBe(`queue_depth{queue="${printed}"}`);
  expect(print(select(depth, { queue: matches(value) }))).toBe(`queue_depth{queue=~"${printed}"}`);
});

describe('what a selector looks at', () => {
  test('is another time, after the window', () => {
    expect(print(rate(offset(select(calls), '1d'), '5m'))).toBe('rate(calls_total[5m] offset 1d)');
    expect(print(offset(select(depth, { queue: 'a' }), '-1h'))).toBe('queue_depth{queue="a"} offset -1h');
    expect(print(offset(at(select(depth), 'end'), '1h'))).toBe('queue_depth @ end() offset 1h');
    expect(print(at(offset(select(depth), '1h'), 'start'))).toBe('queue_depth @ start() offset 1h');
    expect(print(at(select(depth), 1_609_746_000.5))).toBe('queue_depth @ 1609746000.5');
  });

  test('is quoted, where its name could be something else', () => {
    const named = (name: string) => print(select(counter(name, { unit: 'count', help: 'Calls.', labels: ['a.b'] })));
    expect(named('calls.total')).toBe('{"calls.total"}');
    expect(named('offset')).toBe('{"offset"}');
    expect(named('job:calls:rate5m')).toBe('job:calls:rate5m');
    const dotted = counter('calls', { unit: 'count', help: 'Calls.', labels: ['a.b', 'inf'] });
    expect(print(sum(select(dotted, { 'a.b': 'c' }), { by: ['a.b', 'inf'] }))).toBe(
      'sum by ("a.b", "inf") (calls{"a.b"="c"})',
    );
  });

  test('can be without a name', () => {
    expect(print(count(selectAny({ job: 'shop', queue: matches('.*') })))).toBe('count({job="shop", queue=~".*"})');
    expect(print(count(selectAny({ __name__: matches('shop_.+') })))).toBe('count({__name__=~"shop_.+"})');
  });
});

describe('functions over windows', () => {
  test.each<Window>(['30s', '5m', '1h', '7d'])('a window of %s is written as such', (window) => {
    expect(print(rate(select(calls), window))).toBe(`rate(calls_total[${window}])`);
  });

  test.each<PanelWindow>(['$__rate_interval', '$__interval', '$__range'])(
    'a panel leaves the window to Grafana: %s',
    (window) => {
      expect(print(rate(select(calls), window))).toBe(`rate(calls_total[${window}])`);
    },
  );

  test('a vector that is computed is asked step by step', () => {
    const rates = rate(select(calls), '5m');
    expect(print(maxOverTime(subquery(rates, '1h')))).toBe('max_over_time(rate(calls_total[5m])[1h:])');
    expect(print(maxOverTime(subquery(rates, '1h', '1m')))).toBe('max_over_time(rate(calls_total[5m])[1h:1m])');
    expect(print(maxOverTime(offset(at(subquery(rates, '1h'), 'end'), '1d')))).toBe(
      'max_over_time(rate(calls_total[5m])[1h:] @ end() offset 1d)',
    );
    expect(print(maxOverTime(subquery(multiply(rates, 2), '1h')))).toBe(
      'max_over_time((rate(calls_total[5m]) * 2)[1h:])',
    );
    expect(print(maxOverTime(subquery(offset(select(depth), '1d'), '1h')))).toBe(
      'max_over_time((queue_depth offset 1d)[1h:])',
    );
    expect(print(maxOverTime(subquery(negate(rates), '1h')))).toBe('max_over_time((-rate(calls_total[5m]))[1h:])');
  });
});

describe('aggregations', () => {
  type Labels = TargetLabel | 'queue';
  type Aggregate = (
    of: Vector<Labels, 'count'>,
    groups: { readonly by: readonly Labels[] } | { readonly without: readonly Labels[] },
  ) => Vector;
  const aggregations: [name: string, aggregate: Aggregate][] = [
    ['sum', sum],
    ['max', max],
    ['min', min],
    ['avg', avg],
    ['count', (of, groups) => count(of, groups)],
    ['group', group],
    ['stddev', stddev],
    ['stdvar', stdvar],
  ];

  test.each(aggregations)('%s names the labels that it keeps', (name, aggregate) => {
    expect(print(aggregate(select(depth), { by: ['job', 'queue'] }))).toBe(`${name} by (job, queue) (queue_depth)`);
  });

  test('one that keeps no label says nothing about labels', () => {
    expect(print(sum(select(depth)))).toBe('sum(queue_depth)');
    expect(print(sum(select(depth), { by: [] }))).toBe('sum(queue_depth)');
  });

  test.each(aggregations)('%s can name the labels that it drops instead', (name, aggregate) => {
    expect(print(aggregate(select(depth), { without: ['pod'] }))).toBe(`${name} without (pod) (queue_depth)`);
    expect(print(aggregate(select(depth), { without: [] }))).toBe(`${name} without () (queue_depth)`);
  });

  test('a quantile of a histogram is taken from summed rates, and drops `le`', () => {
    const p95 = histogramQuantile(0.95, sum(rate(buckets(took), '5m'), { by: ['method', 'le'] }));
    expect(print(p95)).toBe('histogram_quantile(0.95, sum by (method, le) (rate(took_seconds_bucket[5m])))');
    expect(p95.labels).toEqual(['method']);
  });
});

test.each([
  [1, '1'],
  [-1.5, '-1.5'],
  [0.000_000_1, '1e-7'],
  [2 ** 80, '1.2089258196146292e+24'],
  [Infinity, '+Inf'],
  [-Infinity, '-Inf'],
  [-0, '-0'],
  [NaN, 'NaN'],
])('the number %s is written %s', (value, printed) => {
  expect(print(vector(value))).toBe(`vector(${printed})`);
  expect(print(above(select(depth), count(value)))).toBe(`queue_depth > ${printed}`);
});

test('what is missing is asked for by the labels that are compared for equality', () => {
  expect(print(absent(select(depth, { job: 'worker' })))).toBe('absent(queue_depth{job="worker"})');
});
