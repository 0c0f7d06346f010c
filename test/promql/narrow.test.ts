import { narrow, print, promql } from '../../src/promql';

const narrowed = (query: string): string =>
  print(narrow(promql(query), ({ name }) => (name === 'a' ? [{ label: 'team', operator: '=~', value: '$team' }] : [])));

test.each([
  ['a', 'a{team=~"$team"}'],
  ['rate(a{job="x"}[5m])', 'rate(a{job="x",team=~"$team"}[5m])'],
  ['sum by (job) (a / b)', 'sum by (job) (a{team=~"$team"} / b)'],
  ['max_over_time((a > 1)[1h:5m])', 'max_over_time((a{team=~"$team"} > 1)[1h:5m])'],
  ['-a offset 1d', '-a{team=~"$team"} offset 1d'],
])('%s is narrowed where the series is meant, however deep', (query, expected) => {
  expect(narrowed(query)).toBe(print(promql(expected)));
});
