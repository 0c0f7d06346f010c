import { judgementsOf, print, promql } from '../../src/promql';

const told = (query: string): string[] =>
  judgementsOf(promql(query)).map(({ measured, operator, limit }) =>
    [print(measured), operator, typeof limit === 'number' ? limit : print(limit)].join(' '),
  );

test('what an alert measures is left of its comparison, and the limit right of it', () => {
  expect(told('sum by (job) (rate(a[5m])) > 0.5')).toEqual(['sum by (job) (rate(a[5m])) > 0.5']);
});

test('a limit may be a series of its own', () => {
  expect(told('a > 3 * b')).toEqual(['a > 3 * b']);
});

test('guards are no judgement', () => {
  expect(told('a > 1 and b >= 20 unless c < 5')).toEqual(['a > 1']);
});

test('of several conditions, one of which is enough, each is judged', () => {
  expect(told('a > 1 or b <= 2 and c > 9')).toEqual(['a > 1', 'b <= 2']);
});

test('an alert that compares nothing has no judgement', () => {
  expect(told('absent(up{job="a"})')).toEqual([]);
  expect(told('vector(1)')).toEqual([]);
});
