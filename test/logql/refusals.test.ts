import {
  type LogQuery,
  type MetricQuery,
  type Window,
  avgOverTime,
  countOverTime,
  divide,
  drop,
  events,
  ip,
  is,
  json,
  keep,
  labelFormat,
  labelReplace,
  line,
  logs,
  matches,
  multiply,
  not,
  notMatches,
  pipe,
  print,
  quantileOverTime,
  rate,
  sum,
  topk,
  unwrap,
  vector,
  where,
} from '../../src/logql';

const shop = logs({ service_name: 'shop' });

describe('a selector needs a matcher that a stream without the label does not meet', () => {
  test.each([
    ['none at all', {}],
    ['one that is undefined', { service_name: undefined }],
    ['an empty text', { service_name: '' }],
    ['another than some text', { service_name: not('shop') }],
    ['an expression that matches nothing', { service_name: matches('.*') }],
    ['an expression that may match nothing', { service_name: matches('(shop)?') }],
    ['not an expression', { service_name: notMatches('shop.+') }],
    ['not an expression that only Go can read', { service_name: notMatches('(?i)(?P<shop>shop)') }],
    ['several of them', { service_name: [not('shop'), notMatches('cart')], k8s_container_name: '' }],
  ])('%s does not suffice', (_, matchers) => {
    expect(() => logs(matchers)).toThrow('Loki looks at no stream unless');
    expect(() => events(matchers, [])).toThrow('Loki looks at no stream unless');
  });

  test.each([
    ['a text', { service_name: 'shop' }],
    ['another than the empty text', { service_name: not('') }],
    ['an expression', { service_name: matches('.+') }],
    ['a variable of a dashboard', { service_name: matches('$service') }],
    ['an expression that only Go can read', { service_name: matches('(?P<shop>shop)') }],
    ['not an expression that matches nothing', { service_name: notMatches('shop|') }],
    ['one among others', { service_name: [not('shop'), matches('s.+')], k8s_container_name: '' }],
  ])('%s suffices', (_, matchers) => {
    expect(() => logs(matchers)).not.toThrow();
  });
});

describe('fields that the compiler does not know are looked up when the query is made', () => {
  const wide: LogQuery = events({ service_name: 'agent' }, ['model', 'tool_name']);

  test.each<[string, () => unknown]>([
    ['where', () => pipe(wide, where('modl', '=', 'a'))],
    ['where, after unwrap', () => pipe(wide, unwrap('model'), where('modl', '=', 'a'))],
    ['unwrap', () => pipe(wide, unwrap('modl'))],
    ['drop', () => pipe(wide, drop('modl'))],
    ['drop, in a condition', () => pipe(wide, drop(is('modl', '=', 'a')))],
    ['keep', () => pipe(wide, keep('modl'))],
    ['labelFormat', () => pipe(wide, labelFormat({ name: { from: 'modl' } }))],
    ['by', () => sum(rate(wide, '5m'), { by: ['modl'] })],
    ['without', () => sum(rate(wide, '5m'), { without: ['modl'] })],
    ['by, of a window', () => avgOverTime(pipe(wide, unwrap('tool_name')), '5m', { by: ['modl'] })],
    ['topk', () => topk(1, rate(wide, '5m'), { by: ['modl'] })],
    ['labelReplace', () => labelReplace(rate(wide, '5m'), 'name', '$1', 'modl', '(.*)')],
    ['groupLeft', () => divide(rate(wide, '5m'), rate(wide, '5m'), { on: ['model'], groupLeft: ['modl'] })],
  ])('%s', (_, make) => {
    expect(make).toThrow('there is no modl among ');
  });

  test('what was dropped is gone, and so is what was unwrapped', () => {
    expect(() => pipe(wide, drop('model'), where('model', '=', 'a'))).toThrow('there is no model');
    const kept: LogQuery = pipe(wide, keep('model'));
    expect(() => pipe(kept, unwrap('tool_name'))).toThrow('there is no tool_name among model, __error__');
    expect(() => avgOverTime(pipe(wide, unwrap('model')), '5m', { by: ['model'] })).toThrow('there is no model');
  });

  test('after a parser any field may be there', () => {
    expect(() => pipe(wide, json(), where('modl', '=', 'a'))).not.toThrow();
  });
});

describe('a label has a name that Loki can read', () => {
  test.each(['event.name', 'größe', '1st', '', 'a-b', 'a:b', 'on', 'By', 'pattern', 'unwrap'])('not %j', (name) => {
    const open: LogQuery = shop;
    const total: MetricQuery = rate(open, '5m');
    for (const query of [
      logs<string>({ service_name: 'shop', [name]: 'a' }),
      pipe(open, where(name, '=', 'a')),
      pipe(open, where(name, '>', 1)),
      pipe(open, where(name, '>', '1s')),
      pipe(open, where(name, '=', ip('10.0.0.1'))),
      pipe(open, json({ [name]: 'a' })),
      pipe(open, labelFormat({ [name]: { from: 'a' } })),
      pipe(open, labelFormat({ a: { from: name } })),
      pipe(open, drop(name)),
      sum(total, { by: [name] }),
      divide(total, total, { on: [name] }),
      divide(total, total, { on: ['a'], groupLeft: [name] }),
      avgOverTime(pipe(open, unwrap(name)), '5m'),
      avgOverTime(pipe(open, unwrap('a')), '5m', { by: [name] }),
    ]) {
      expect(() => print(query)).toThrow(`LogQL cannot say \`${name}\` as the name of a label`);
    }
  });
});

describe('a number is one that LogQL can say', () => {
  const total = sum(rate(shop, '5m'));

  test.each([NaN, Infinity, -Infinity])('not %d', (value) => {
    expect(() => print(multiply(total, value))).toThrow(`LogQL cannot say ${value}`);
    expect(() => print(pipe(shop, where('took', '>', value)))).toThrow(`LogQL cannot say ${value}`);
  });

  test('a series of numbers cannot be negative', () => {
    expect(() => print(vector(-1))).toThrow('LogQL has no vector of a negative number: -1');
    expect(print(vector(-0))).toBe('vector(0)');
  });

  test.each([-0.1, 1.1, 95, NaN])('a quantile lies between 0 and 1, unlike %d', (quantile) => {
    expect(() => quantileOverTime(quantile, pipe(shop, unwrap('took')), '5m')).toThrow('a quantile lies between');
  });

  test.each([0, -1, 1.5, NaN, 1e21])('there are no top %d series', (size) => {
    expect(() => topk(size, rate(shop, '5m'))).toThrow('topk takes a whole number of series');
  });
});

test.each<Window>(['-5m', '0s'])('%s is no window', (window) => {
  expect(() => countOverTime(shop, window)).toThrow(`"${window}" is no window`);
  expect(() => countOverTime(shop, '5m', { offset: window })).toThrow(`"${window}" is no window`);
});

describe('a line filter is not taken for a part of the step before it', () => {
  test.each(['!=', '!~'] as const)('such as `%s` after labels without a condition', (operator) => {
    const misread = /Loki would read `\| (drop|keep) model !. "a"` as one step/;
    expect(() => print(pipe(shop, drop('model'), line(operator, 'a')))).toThrow(misread);
    expect(() => print(pipe(shop, keep('model'), line(operator, 'a')))).toThrow(misread);
    expect(() => print(pipe(shop, line(operator, 'a'), drop('model')))).not.toThrow();
    expect(() => print(pipe(shop, drop(is('model', '=', 'b')), line(operator, 'a')))).not.toThrow();
  });
});

test('addresses are looked for, or not, but are no pattern', () => {
  const wrong: unknown = '|~';
  expect(() => line(wrong as '|=', ip('10.0.0.1'))).toThrow('addresses cannot be looked for by `|~`');
});
