import fc, { type Arbitrary } from 'fast-check';
import type { Expression } from '../../src';
import {
  COMPARISONS,
  SET_OPERATORS,
  grouping,
  matching,
  negation,
  number,
  text as literal,
} from '../../src/promql/ast';
import { functionNames, signatureOf } from '../../src/promql/signatures';

type Of<Type extends Expression['type']> = Extract<Expression, { readonly type: Type }>;

/** Any text at all, with more than their share of the characters that mean something in PromQL. */
export const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom('"', "'", '`', '\\', '\n', '\r', '{', '}', '[', ']', '(', ')', ',', '#', '$', '\uFFFD'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});

/** Regular expressions that find any text as it stands, and some that are usual. */
export const anyPattern = fc.oneof(
  anyText.map((found) => found.replaceAll(/[\\^$.*+?()[\]{}|]/g, (character) => `\\${character}`)),
  fc.constantFrom('.+', 'a|b', '[0-9]{3}', '(?i)get', '5..', '^a$', 'eu-.*'),
);

const KEYWORDS = ['sum', 'by', 'on', 'bool', 'offset', 'group_left', 'start', 'inf', 'NaN', 'and', 'fill', 'without'];
const metricName = fc.constantFrom('up', 'a:b:rate5m', 'rate', 'time', 'calls.total', 'größe', 'a b', ...KEYWORDS);
const labelName = fc.constantFrom('job', 'le', '_x', 'service.name', 'http status', 'größe', ...KEYWORDS);
const labelNames = fc.uniqueArray(labelName, { maxLength: 3 });

const length = fc.subarray(['y', 'w', 'd', 'h', 'm', 's', 'ms'], { minLength: 1, maxLength: 3 });
const window = fc.oneof(
  fc.tuple(length, fc.integer({ min: 1, max: 90 })).map(([units, n]) => units.map((unit) => `${n}${unit}`).join('')),
  fc.constantFrom('300', '0.5', '5m'),
);
const modifiers = {
  at: fc.oneof(
    fc.constantFrom('start' as const, 'end' as const),
    fc.integer({ min: -1e9, max: 2e12 }).map((n) => n / 1000),
  ),
  offset: fc.tuple(fc.constantFrom('', '-'), window).map(([sign, by]) => sign + by),
};

const matcher = fc.oneof(
  fc.record({ label: labelName, operator: fc.constantFrom('=' as const, '!=' as const), value: anyText }),
  fc.record({ label: labelName, operator: fc.constantFrom('=~' as const, '!~' as const), value: anyPattern }),
);
const selector: Arbitrary<Of<'selector'>> = fc.oneof(
  fc.record(
    { type: fc.constant('selector'), name: metricName, matchers: fc.array(matcher, { maxLength: 3 }), ...modifiers },
    { requiredKeys: ['type', 'name', 'matchers'] },
  ),
  fc.record(
    {
      type: fc.constant('selector'),
      matchers: fc
        .tuple(fc.array(matcher, { maxLength: 2 }), fc.constantFrom('=~' as const, '=' as const))
        .map(([others, operator]) => [...others, { label: '__name__', operator, value: 'up' }]),
      ...modifiers,
    },
    { requiredKeys: ['type', 'matchers'] },
  ),
);
const range: Arbitrary<Of<'range'>> = fc.record({ type: fc.constant('range'), of: selector, window });

const ARITHMETIC = ['+', '-', '*', '/', '%', '^', 'atan2'] as const;
const arithmetic = fc.constantFrom(...ARITHMETIC);
const comparison = fc.constantFrom(...COMPARISONS);
const bool = fc.constantFrom({}, { bool: true } as const);
const mode = fc.constantFrom('on' as const, 'ignoring' as const);
const partners = fc.oneof(
  fc.constant({}),
  fc.tuple(mode, labelNames).map(([by, labels]) => matching({ mode: by, labels })),
);
const partnersOrGroup = fc.oneof(
  partners,
  fc
    .tuple(mode, labelNames, fc.constantFrom('left' as const, 'right' as const), labelNames)
    .map(([by, labels, side, more]) =>
      matching({ mode: by, labels, group: { side, labels: more.filter((label) => !labels.includes(label)) } }),
    ),
);

/** What can be an argument. */
type Kind = 'vector' | 'scalar' | 'matrix';

const functions = functionNames.filter((name) => signatureOf(name)?.experimental !== true);

/** Calls of all functions that give a vector, or of those that give a number. */
function call(gives: 'vector' | 'scalar', of: (type: Kind) => Arbitrary<Expression>): Arbitrary<Expression> {
  const those = functions.filter((name) => (signatureOf(name)?.gives ?? 'vector') === gives);
  return fc.constantFrom(...those).chain((name) => {
    const { takes, optional = 0, repeats = false } = signatureOf(name) ?? { takes: [] };
    const given = fc
      .integer({ min: takes.length - optional, max: takes.length + (repeats ? 2 : 0) })
      .map((count) =>
        Array.from({ length: count }, (_, index) => takes[Math.min(index, takes.length - 1)] ?? 'string'),
      );
    return given
      .chain((types) => fc.tuple(...types.map((type) => (type === 'string' ? anyText.map(literal) : of(type)))))
      .map((args) => ({ type: 'call', name, arguments: args }));
  });
}

function binary(
  operator: Arbitrary<Of<'binary'>['operator']>,
  left: Arbitrary<Expression>,
  right: Arbitrary<Expression>,
  more: Arbitrary<Partial<Of<'binary'>>>,
): Arbitrary<Expression> {
  return fc
    .tuple(operator, left, right, more)
    .map(([symbol, one, other, rest]) => ({ type: 'binary', operator: symbol, ...rest, left: one, right: other }));
}

const both = (one: Arbitrary<object>, other: Arbitrary<object>) =>
  fc.tuple(one, other).map(([a, b]) => ({ ...a, ...b }));

const groups = fc
  .tuple(fc.constantFrom('by' as const, 'without' as const), labelNames)
  .map(([by, labels]) => grouping(by, labels));
const plain = fc.constantFrom('sum', 'avg', 'count', 'min', 'max', 'group', 'stddev', 'stdvar');

function aggregation(operator: Arbitrary<string>, of: Arbitrary<Expression>, parameter?: Arbitrary<Expression>) {
  return fc
    .tuple(operator, groups, of, parameter ?? fc.constant(undefined))
    .map(([name, by, inside, first]): Expression => ({
      type: 'aggregation',
      operator: name,
      ...by,
      ...(first && { parameter: first }),
      of: inside,
    }));
}

/** Any expression that Prometheus accepts, whether or not the typed functions can make it. */
export const anyExpression: Arbitrary<Expression> = fc.letrec<Record<Kind, Expression>>((tie) => ({
  vector: fc.oneof(
    { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
    selector,
    call('vector', tie),
    aggregation(plain, tie('vector')),
    aggregation(fc.constantFrom('topk', 'bottomk', 'quantile'), tie('vector'), tie('scalar')),
    aggregation(fc.constant('count_values'), tie('vector'), anyText.map(literal)),
    binary(arithmetic, tie('vector'), tie('vector'), partnersOrGroup),
    binary(comparison, tie('vector'), tie('vector'), both(bool, partnersOrGroup)),
    binary(fc.constantFrom(...SET_OPERATORS), tie('vector'), tie('vector'), partners),
    binary(comparison, tie('vector'), tie('scalar'), bool),
    binary(arithmetic, tie('scalar'), tie('vector'), fc.constant({})),
    binary(fc.constantFrom('</', '>/'), tie('vector'), tie('scalar'), fc.constant({})),
    tie('vector').map(negation),
  ),
  scalar: fc.oneof(
    { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
    fc.double().map(number),
    call('scalar', tie),
    binary(arithmetic, tie('scalar'), tie('scalar'), fc.constant({})),
    binary(comparison, tie('scalar'), tie('scalar'), fc.constant({ bool: true })),
    tie('scalar').map(negation),
  ),
  matrix: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    range,
    fc.record(
      { type: fc.constant('subquery'), of: tie('vector'), window, step: window, ...modifiers },
      { requiredKeys: ['type', 'of', 'window'] },
    ),
  ),
})).vector;
