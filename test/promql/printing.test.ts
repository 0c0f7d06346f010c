import {
  type Window,
  above,
  absent,
  avg,
  avgOverTime,
  below,
  buckets,
  count,
  counter,
  divide,
  equals,
  firstOf,
  gauge,
  histogram,
  histogramQuantile,
  increase,
  matches,
  max,
  maxOverTime,
  min,
  minOverTime,
  minus,
  multiply,
  not,
  notMatches,
  plus,
  print,
  rate,
  select,
  sum,
  vector,
} from '../../src';

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
  ['text outside ASCII, which needs none either', 'größe 大きさ', 'größe 大きさ'],
])('%s in a value is text, not syntax', (_, value, printed) => {
  expect(print(select(depth, { queue: value }))).toBe(`queue_depth{queue="${printed}"}`);
  expect(print(select(depth, { queue: matches(value) }))).toBe(`queue_depth{queue=~"${printed}"}`);
});

describe('functions over windows', () => {
  test.each<Window>(['30s', '5m', '1h', '7d'])('a window of %s is written as such', (window) => {
    expect(print(rate(select(calls), window))).toBe(`rate(calls_total[${window}])`);
  });

  test('a panel leaves the window to Grafana', () => {
    expect(print(rate(select(calls), '$__rate_interval'))).toBe('rate(calls_total[$__rate_interval])');
  });

  test('counters grow, gauges have extremes', () => {
    expect(print(increase(select(calls), '1h'))).toBe('increase(calls_total[1h])');
    expect(print(maxOverTime(select(depth), '5m'))).toBe('max_over_time(queue_depth[5m])');
    expect(print(minOverTime(select(depth), '5m'))).toBe('min_over_time(queue_depth[5m])');
    expect(print(avgOverTime(select(depth), '5m'))).toBe('avg_over_time(queue_depth[5m])');
  });
});

describe('aggregations', () => {
  test.each([
    ['sum', sum],
    ['max', max],
    ['min', min],
    ['avg', avg],
    ['count', count],
  ] as const)('%s names the labels that it keeps', (name, aggregate) => {
    expect(print(aggregate(select(depth), { by: ['job', 'queue'] }))).toBe(`${name} by (job, queue) (queue_depth)`);
  });

  test('one that keeps no label says nothing about labels', () => {
    expect(print(sum(select(depth)))).toBe('sum(queue_depth)');
    expect(print(sum(select(depth), { by: [] }))).toBe('sum(queue_depth)');
  });

  test('a quantile of a histogram is taken from summed rates, and drops `le`', () => {
    const p95 = histogramQuantile(0.95, sum(rate(buckets(took), '5m'), { by: ['method', 'le'] }));
    expect(print(p95)).toBe('histogram_quantile(0.95, sum by (method, le) (rate(took_seconds_bucket[5m])))');
    expect(p95.labels).toEqual(['method']);
  });
});

describe('operations on two sides', () => {
  const failed = sum(rate(select(calls, { status: '500' }), '5m'));
  const all = sum(rate(select(calls), '5m'));

  test.each([
    ['plus', plus, '+'],
    ['minus', minus, '-'],
    ['multiply', multiply, '*'],
    ['divide', divide, '/'],
    ['above', above, '>'],
    ['below', below, '<'],
    ['equals', equals, '=='],
  ] as const)('%s is written between its sides', (_, operation, operator) => {
    expect(print(operation(select(depth), 3))).toBe(`queue_depth ${operator} 3`);
    expect(print(operation(select(depth), select(depth)))).toBe(`queue_depth ${operator} queue_depth`);
  });

  test('an operation within another is in parentheses, whatever binds tighter', () => {
    const ratio = divide(failed, all);
    expect(print(above(ratio, 0.1))).toBe(`(${print(failed)} / ${print(all)}) > 0.1`);
    expect(print(multiply(plus(failed, 1), minus(all, 2)))).toBe(`(${print(failed)} + 1) * (${print(all)} - 2)`);
    expect(print(minus(all, minus(all, failed)))).toBe(`${print(all)} - (${print(all)} - ${print(failed)})`);
  });

  test('an operation as the argument of a function needs no parentheses of its own', () => {
    expect(print(max(divide(failed, all)))).toBe(`max(${print(failed)} / ${print(all)})`);
  });

  test('a chain of alternatives reads from the left', () => {
    const queue = (name: string) => select(depth, { queue: name });
    expect(print(firstOf(queue('a')))).toBe('queue_depth{queue="a"}');
    expect(print(firstOf(queue('a'), queue('b'), queue('c')))).toBe(
      'queue_depth{queue="a"} or queue_depth{queue="b"} or queue_depth{queue="c"}',
    );
    expect(print(firstOf(queue('a'), firstOf(queue('b'), queue('c'))))).toBe(
      'queue_depth{queue="a"} or (queue_depth{queue="b"} or queue_depth{queue="c"})',
    );
    expect(print(firstOf(above(queue('a'), 1), below(queue('b'), 2)))).toBe(
      '(queue_depth{queue="a"} > 1) or (queue_depth{queue="b"} < 2)',
    );
    expect(print(above(firstOf(queue('a'), queue('b')), 1))).toBe(
      '(queue_depth{queue="a"} or queue_depth{queue="b"}) > 1',
    );
  });
});

test.each([
  [1, '1'],
  [-1.5, '-1.5'],
  [0.000_000_1, '1e-7'],
  [2 ** 80, '1.2089258196146292e+24'],
  [Infinity, '+Inf'],
  [-Infinity, '-Inf'],
  [NaN, 'NaN'],
])('the number %s is written %s', (value, printed) => {
  expect(print(vector(value))).toBe(`vector(${printed})`);
  expect(print(above(select(depth), value))).toBe(`queue_depth > ${printed}`);
});

test('what is missing is asked for by the labels that are compared for equality', () => {
  expect(print(absent(select(depth, { job: 'worker' })))).toBe('absent(queue_depth{job="worker"})');
});
