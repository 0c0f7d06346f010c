import { counter } from '../../src/catalogue';
import { labelReplace, matches, notMatches, select } from '../../src/promql';
import { patternFault } from '../../src/promql/pattern';

test.each([
  ['(', 'a "(" is not closed'],
  ['a)', 'a ")" closes nothing'],
  ['[a', 'a "[" is not closed'],
  ['[]', 'a "[" is not closed'],
  ['a\\', 'it ends in a "\\"'],
  ['*', '"*" repeats nothing'],
  ['a|+', '"+" repeats nothing'],
  ['(?i)*', '"*" repeats nothing'],
  ['a**', '"*" repeats a repetition'],
  ['a{2}{3}', '"{3}" repeats a repetition'],
  ['a{3,2}', '"{3,2}" is no number of times'],
  ['a{1001}', '"{1001}" is no number of times'],
  ['(?!a)b', 'there is no look-around'],
  ['(?<=a)b', 'there is no look-around'],
  ['(a)\\1', 'there are no references back'],
  ['\\h', '"\\h" has no meaning'],
])('%s: %s', (pattern, fault) => {
  expect(patternFault(pattern)).toBe(fault);
});

test.each([
  '',
  '.*',
  'a|b|',
  '(?i:a)(?s)b',
  '(?P<name>a)(?<other>b)',
  '[]a]',
  '[^]a]',
  '[[:alpha:]_]',
  'a{2,}?',
  'a{,2}',
])('%s has no fault', (pattern) => {
  expect(patternFault(pattern)).toBeUndefined();
});

test.each(['\\Q(\\E', '\\d+\\.\\w', '^*', '\\x{10FFFF}\\pL\\p{Greek}', 'a*(?i)*', '$cluster', '${team}', 'größe.大'])(
  '%s has none either',
  (pattern) => {
    expect(patternFault(pattern)).toBeUndefined();
  },
);

test('a query with a broken expression cannot be made', () => {
  const calls = counter('calls_total', { unit: 'count', help: 'Calls.', labels: ['path'] });
  expect(() => select(calls, { path: matches('/api/(.*') })).toThrow('"/api/(.*" cannot be read: a "(" is not closed');
  expect(() => select(calls, { path: notMatches('+') })).toThrow('repeats nothing');
  expect(() => labelReplace(select(calls), 'to', '$1', 'path', '(?=a)')).toThrow('there is no look-around');
});
