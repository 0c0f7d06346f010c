import fc, { type Arbitrary } from 'fast-check';
import { counter, gauge, histogram } from '../../src/catalogue';
import {
  type Matcher,
  type Matchers,
  type Scalar,
  type Vector,
  type Window,
  above,
  absent,
  and,
  at,
  atLeast,
  avg,
  avgOverTime,
  below,
  bottomk,
  buckets,
  clampMin,
  count,
  countOf,
  countValues,
  delta,
  divide,
  equals,
  factor,
  firstOf,
  histogramQuantile,
  increase,
  labelReplace,
  matches,
  max,
  maxOverTime,
  min,
  minOverTime,
  minus,
  mod,
  multiply,
  negate,
  not,
  notMatches,
  offset,
  or,
  plus,
  pow,
  predictLinear,
  quantile,
  rate,
  seconds,
  select,
  subquery,
  sum,
  sumOf,
  sumOverTime,
  time,
  topk,
  unless,
  vector,
} from '../../src/promql';
import { anyPattern, anyText } from './arbitrary-expression';

const LABELS = ['job', 'instance', 'method'] as const;
type Label = (typeof LABELS)[number];

const calls = counter('calls_total', { unit: 'count', help: 'Calls.', labels: ['method'] });
const depth = gauge('queue_depth', { unit: 'count', help: 'Items that wait.', labels: ['method'] });
const took = histogram('took_seconds', { unit: 'seconds', help: 'How long calls took.', labels: ['method'] });

const matcher: Arbitrary<Matcher> = fc.oneof(
  anyText,
  anyText.map(not),
  anyPattern.map(matches),
  anyPattern.map(notMatches),
);
const matchers: Arbitrary<Matchers<Label>> = fc.dictionary(fc.constantFrom(...LABELS), matcher);
const window: Arbitrary<Window> = fc
  .tuple(fc.bigInt({ min: 1n, max: 10_000n }), fc.constantFrom('s', 'm', 'h', 'd'))
  .map(([length, unit]): Window => `${length}${unit}`);

/** The series of a gauge or a counter, at some time. */
const gauges = fc.oneof(
  matchers.map((where) => select(depth, where)),
  fc.tuple(matchers, window).map(([where, by]) => offset(select(depth, where), by)),
  fc
    .tuple(matchers, fc.oneof(fc.constantFrom('start' as const, 'end' as const), fc.integer()))
    .map(([where, moment]) => at(select(depth, where), moment)),
);
const counters = fc.oneof(
  matchers.map((where) => select(calls, where)),
  matchers.map((where) => countOf(took, where)),
  fc.tuple(matchers, window).map(([where, by]) => offset(sumOf(took, where), by)),
);

const series: Arbitrary<Vector> = fc.oneof(
  fc.tuple(fc.constantFrom(rate, increase), counters, window).map(([over, of, length]) => over(of, length)),
  fc
    .tuple(fc.constantFrom(maxOverTime, minOverTime, avgOverTime, delta), gauges, window)
    .map(([over, of, length]) => over(of, length)),
  fc.tuple(gauges, window).map(([of, length]) => predictLinear(of, seconds(3600), length)),
  gauges,
  gauges.map(absent),
);

const quantiles: Arbitrary<Vector> = fc
  .tuple(fc.double(), fc.subarray([...LABELS]), matchers, window)
  .map(([phi, by, where, of]) => histogramQuantile(phi, sum(rate(buckets(took, where), of), { by: ['le', ...by] })));

/** The functions below are applied to vectors of which the compiler knows nothing, so it cannot object. */
type Of<Rest extends readonly unknown[] = []> = (of: Vector, ...rest: Rest) => Vector;
type Grouping = { readonly by: readonly string[] } | { readonly without: readonly string[] };
const AGGREGATIONS: readonly Of<[Grouping]>[] = [
  sum,
  max,
  min,
  avg,
  (of, groups) => count(of, groups),
  (of, groups) => quantile(0.5, of, groups),
  (of, groups) => topk(3, of, groups),
  (of, groups) => bottomk(3, of, groups),
  (of, groups) => countValues('value', of, groups),
];
const OPERATIONS: readonly Of<[Vector | Scalar, { readonly on?: readonly string[] }?]>[] = [
  (left, right, on) => plus(left, right, on),
  (left, right, on) => minus(left, right, on),
  (left, right, on) => multiply(left, right, on),
  (left, right, on) => divide(left, right, on),
  (left, right, on) => mod(left, right, on),
  (left, right, on) => pow(left, right, on),
  (left, right, on) => above(left, right, on),
  (left, right, on) => below(left, right, on),
  (left, right, on) => equals(left, right, on),
  (left, right, on) => atLeast(left, right, { ...on, bool: true }),
];
const SETS: readonly Of<[Vector, { readonly on: readonly string[] }]>[] = [and, or, unless];

const common = (left: Vector, right: Vector) => left.labels?.filter((label) => right.labels?.includes(label)) ?? [];

function withSomeLabels(of: Arbitrary<Vector>): Arbitrary<[Vector, string[]]> {
  return of.chain((vector) => fc.tuple(fc.constant(vector), fc.subarray([...(vector.labels ?? [])])));
}

/** Any query that the public functions can make. */
export const { query } = fc.letrec<{ query: Vector }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    series,
    quantiles,
    fc.double().map((value) => vector(value)),
    fc
      .tuple(fc.constantFrom(...AGGREGATIONS), withSomeLabels(tie('query')), fc.boolean())
      .map(([aggregate, [of, labels], keeps]) => aggregate(of, keeps ? { by: labels } : { without: labels })),
    fc
      .tuple(fc.constantFrom(...OPERATIONS), tie('query'), tie('query'))
      .map(([operation, left, right]) => operation(left, right, { on: common(left, right) })),
    fc
      .tuple(fc.constantFrom(...OPERATIONS), tie('query'), fc.oneof(fc.double().map(factor), fc.constant(time())))
      .map(([operation, left, right]) => operation(left, right)),
    fc
      .tuple(fc.constantFrom(...SETS), tie('query'), tie('query'))
      .map(([operation, left, right]) => operation(left, right, { on: common(left, right) })),
    fc.tuple(tie('query'), fc.array(tie('query'), { maxLength: 3 })).map(([first, rest]) => firstOf(first, ...rest)),
    fc
      .tuple(fc.constantFrom(maxOverTime, sumOverTime), tie('query'), window)
      .map(([over, of, length]) => over(subquery(of, length))),
    tie('query').map((of) => negate(of)),
    fc.tuple(tie('query'), fc.double().map(factor)).map(([of, least]) => clampMin(of, least)),
    fc
      .tuple(tie('query'), anyText)
      .filter(([of]) => of.labels?.includes('method') ?? false)
      .map(([of, text]) => labelReplace(of, 'kind', text, 'method', '(.*)')),
  ),
}));
