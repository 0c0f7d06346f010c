import fc, { type Arbitrary } from 'fast-check';
import {
  type Matcher,
  type Matchers,
  type Vector,
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
  rate,
  select,
  sum,
  vector,
} from '../../src';

const LABELS = ['job', 'instance', 'method'] as const;
type Label = (typeof LABELS)[number];

const calls = counter('calls_total', { unit: 'count', help: 'Calls.', labels: ['method'] });
const depth = gauge('queue_depth', { unit: 'count', help: 'Items that wait.', labels: ['method'] });
const took = histogram('took_seconds', { unit: 'seconds', help: 'How long calls took.', labels: ['method'] });

/** Any text at all, with more than their share of the characters that mean something in PromQL. */
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom('"', '\\', '\n', '{', '}', '[', ']', '(', ')', ',', '#', '$'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});

const matcher: Arbitrary<Matcher> = fc.oneof(text, text.map(not), text.map(matches), text.map(notMatches));
const matchers: Arbitrary<Matchers<Label>> = fc.dictionary(fc.constantFrom(...LABELS), matcher);
const window: Arbitrary<Window> = fc
  .tuple(fc.bigInt({ min: 1n, max: 10_000n }), fc.constantFrom('s', 'm', 'h', 'd'))
  .map(([length, unit]): Window => `${length}${unit}`);
const labels = fc.subarray([...LABELS]);

const series: Arbitrary<Vector> = fc.oneof(
  fc
    .tuple(fc.constantFrom(rate, increase), matchers, window)
    .map(([over, where, of]) => over(select(calls, where), of)),
  fc
    .tuple(fc.constantFrom(maxOverTime, minOverTime, avgOverTime), matchers, window)
    .map(([over, where, of]) => over(select(depth, where), of)),
  matchers.map((where) => select(depth, where)),
  matchers.map((where) => absent(select(depth, where))),
);

const quantile: Arbitrary<Vector> = fc
  .tuple(fc.double(), labels, matchers, window)
  .map(([phi, by, where, of]) => histogramQuantile(phi, sum(rate(buckets(took, where), of), { by: ['le', ...by] })));

/** Any query that the public functions can make. */
export const { query } = fc.letrec<{ query: Vector }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    series,
    quantile,
    fc.double().map(vector),
    fc
      .tuple(fc.constantFrom(sum, max, min, avg, count), tie('query'), labels)
      .map(([aggregate, of, by]) => aggregate(of, { by })),
    fc
      .tuple(
        fc.constantFrom(plus, minus, multiply, divide, above, below, equals),
        tie('query'),
        fc.oneof(tie('query'), fc.double()),
      )
      .map(([operation, left, right]) => operation(left, right)),
    fc.tuple(tie('query'), fc.array(tie('query'), { maxLength: 3 })).map(([first, rest]) => firstOf(first, ...rest)),
  ),
}));
