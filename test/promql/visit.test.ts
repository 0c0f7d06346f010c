import { counter } from '../../src/catalogue';
import { divide, expressionsOf, metricNames, offset, promql, rate, select, selectorsOf, sum } from '../../src/promql';
import { windowsOf } from '../../src/promql/visit';

const calls = counter('calls_total', { unit: 'count', help: 'Calls.', labels: ['status'] });
const now = sum(rate(select(calls, { status: '500' }), '5m'));
const then = sum(rate(offset(select(calls, { job: 'shop' }), '7d'), '5m'));

test('every selector of a query is found, with its matchers, wherever it is', () => {
  expect(selectorsOf(divide(now, then)).map(({ name, matchers, offset: by }) => [name, matchers, by])).toEqual([
    ['calls_total', [{ label: 'status', operator: '=', value: '500' }], undefined],
    ['calls_total', [{ label: 'job', operator: '=', value: 'shop' }], '7d'],
  ]);
  const text = '-topk(scalar(a), max_over_time((b @ end() > bool c)[1h:])) or label_join(d, "x", "-") unless {job="e"}';
  expect(selectorsOf(promql(text)).map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd', undefined]);
});

test('metrics are found by name, in whatever way a query says it, each once', () => {
  expect(metricNames(divide(now, then))).toEqual(['calls_total']);
  expect(metricNames(promql('a + {"b.c"} + {__name__="d"} + {__name__=~"e|f"} + {job="g"} + a'))).toEqual([
    'a',
    'b.c',
    'd',
  ]);
});

test('all windows are found', () => {
  expect(windowsOf(promql('max_over_time(rate(a[5m] offset 1d)[1h:1m] offset 7d) + b offset -3m'))).toEqual(
    expect.arrayContaining(['5m', '1d', '1h', '1m', '7d', '-3m']),
  );
});

test('an expression stands before those inside it', () => {
  expect(expressionsOf(now).map(({ type }) => type)).toEqual(['aggregation', 'call', 'range', 'selector']);
});
