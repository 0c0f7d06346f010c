import { logql, print } from '../../src/logql';

test.each([
  '{service_name="shop"} |= "error"',
  'sum by (model) (rate({service_name="agent"} | unwrap duration_ms [$__auto]))',
  'rate({service_name=~"${service:regex}"}[$__range]) # a comment with a " and a (',
  '{service_name="shop"} |~ `a "b" (c` |= "\\"}" |= "`"',
  'variants(count_over_time({service_name="shop"}[5m])) of ({service_name="shop"}[5m])',
])('own text stays as it is: %s', (text) => {
  expect(print(logql(text))).toBe(text);
});

test.each([
  ['{service_name="shop"', 'lacks a closing `}`'],
  ['rate({service_name="shop"}[5m]', 'lacks a closing `)`'],
  ['rate({service_name="shop"}[5m)', 'closes a `)` that is not open'],
  ['{service_name="shop"}}', 'closes a `}` that is not open'],
  ['{service_name="shop}', 'has a quote that does not end'],
  ['{service_name="shop"} |= `a', 'has a quote that does not end'],
  ['{service_name="shop\n"}', 'has a quote that does not end'],
  ['{}', 'selects no streams'],
  ['{ }', 'selects no streams'],
  ['rate(shop[5m])', 'selects no streams'],
  ['${query}', 'selects no streams'],
  ['"{a}"', 'selects no streams'],
  ['', 'selects no streams'],
])('a slip of the pen is found: %s %s', (text, complaint) => {
  expect(() => logql(text)).toThrow(complaint);
});
