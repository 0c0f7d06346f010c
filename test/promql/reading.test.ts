import fc from 'fast-check';
import { print, promql } from '../../src/promql';
import { problemsOf } from '../../src/promql/check';
import { read } from '../../src/promql/parse/read';
import { printExpression } from '../../src/promql/print';
import { anyExpression } from './arbitrary-expression';
import { diagnostics } from './codemirror';
import { syntaxErrors } from './syntax';
import { accepted, refused } from './texts';

const runs = { numRuns: 300 };

describe('any expression of PromQL', () => {
  test('is read, when it was printed, as what it was', () => {
    fc.assert(
      fc.property(anyExpression, (made) => {
        expect(read(printExpression(made)).expression).toEqual(made);
      }),
      runs,
    );
  });

  test('is accepted by our own check', () => {
    fc.assert(
      fc.property(anyExpression, (made) => {
        expect(problemsOf(made)).toEqual([]);
      }),
      runs,
    );
  });

  test("is accepted by Prometheus' grammar, and by the check of its editor", () => {
    fc.assert(
      fc.property(anyExpression, (made) => {
        const text = printExpression(made);
        // The editor takes `pi()` for a vector; Prometheus does not, which the conformance tests show.
        fc.pre(!text.includes('pi()'));
        expect([syntaxErrors(text), diagnostics(text)]).toEqual([[], []]);
      }),
      runs,
    );
  });
});

test.each(accepted)('%s: printed, it can be read again, and then stays as it is', (text) => {
  const once = print(promql(text));
  expect(print(promql(once))).toBe(once);
  expect(promql(once).expression).toEqual(promql(text).expression);
  expect([syntaxErrors(once), diagnostics(once)]).toEqual([[], []]);
});

test.each(refused)('%s: is refused, with the reason and its place', (text, ...faults) => {
  const places = faults.map((fault) => fault.replace(/^(\d+):(\d+)/, 'line $1, column $2'));
  const quoted = text.split('\n').map((line) => `    ${line}`);
  expect(() => promql(text)).toThrow(new Error(['promql cannot read', ...quoted, ...places].join('\n')));
});

describe('operators bind as in Prometheus', () => {
  test.each([
    ['a + b * c', 'a + (b * c)'],
    ['a * b + c', '(a * b) + c'],
    ['a - b - c', '(a - b) - c'],
    ['a ^ b ^ c', 'a ^ (b ^ c)'],
    ['-a ^ b', '-(a ^ b)'],
    ['-a * b', '-a * b'],
    ['a > b + c', 'a > (b + c)'],
    ['a and b or c', '(a and b) or c'],
    ['a or b and c', 'a or (b and c)'],
    ['a or b or c', 'a or b or c'],
    ['a == b and c', '(a == b) and c'],
    // The grammar alone would take these for an offset of a sum, and for a window over one.
    ['a + b offset 5m', 'a + b offset 5m'],
    ['a + b offset 5m * c', 'a + (b offset 5m * c)'],
    ['-a offset 5m', '-a offset 5m'],
  ])('%s', (text, printed) => {
    expect(print(promql(text))).toBe(printed);
  });
});

test.each([
  ['1e3', 1000],
  ['0x1F', 31],
  ['017', 15],
  ['08', 8],
  ['1_000', 1000],
  ['.5', 0.5],
  ['-0.25', -0.25],
  ['Inf', Infinity],
  ['-inf', -Infinity],
  ['nan', NaN],
  ['5m', 300],
  ['1h30m', 5400],
  ['1d12h30m5s250ms', 131_405.25],
])('the number %s is %d', (written, value) => {
  expect(promql(`vector(${written})`).expression).toEqual({
    type: 'call',
    name: 'vector',
    arguments: [{ type: 'number', value }],
  });
});

test.each([
  [String.raw`"a\"b"`, 'a"b'],
  [String.raw`'it\'s "so"'`, `it's "so"`],
  [String.raw`"a\\d\n\t\a\b\f\r\v"`, 'a\\d\n\t\x07\b\f\r\v'],
  [String.raw`"\u00e9\U0001F600\x41\101"`, 'é😀AA'],
  ['`\\d+ "raw"`', '\\d+ "raw"'],
])('the text %s is %j', (written, value) => {
  expect(promql(`up{job=${written}}`).expression).toEqual({
    type: 'selector',
    name: 'up',
    matchers: [{ label: 'job', operator: '=', value }],
  });
});

test.each([
  String.raw`"\'"`,
  String.raw`"\z"`,
  String.raw`"\xff"`,
  String.raw`"\777"`,
  String.raw`"\UFFFFFFFF"`,
  String.raw`"\u12"`,
])('%s is no text in Prometheus', (written) => {
  expect(() => promql(`up{job=${written}}`)).toThrow('is no text in quotes');
});
