import fc, { type Arbitrary } from 'fast-check';
import type { Expression, Grouping, Matching, RangeAggregation } from '../../src/logql/ast';
import { expression, label, lines, number, text, unwrap, window } from './arbitrary-lines';

const labels = fc.uniqueArray(label, { maxLength: 3 });
const grouping: Arbitrary<Grouping> = fc.record({ mode: fc.constantFrom('by', 'without'), labels });

const common = { type: fc.constant('range' as const), lines, window, offset: window };
const required = ['type', 'name', 'lines', 'window'] as const;
const range: Arbitrary<RangeAggregation> = fc.oneof(
  fc.record(
    {
      ...common,
      name: fc.constantFrom('count_over_time', 'rate', 'bytes_over_time', 'bytes_rate', 'absent_over_time'),
    },
    { requiredKeys: [...required] },
  ),
  fc.record(
    { ...common, name: fc.constantFrom('sum_over_time', 'rate', 'rate_counter', 'absent_over_time'), unwrap },
    { requiredKeys: [...required, 'unwrap'] },
  ),
  fc.record(
    {
      ...common,
      name: fc
        .constantFrom('avg', 'min', 'max', 'first', 'last', 'stddev', 'stdvar')
        .map((of): RangeAggregation['name'] => `${of}_over_time`),
      unwrap,
      grouping,
    },
    { requiredKeys: [...required, 'unwrap'] },
  ),
  fc.record(
    {
      ...common,
      name: fc.constant('quantile_over_time'),
      parameter: fc.double({ min: 0, max: 1, noNaN: true }),
      unwrap,
      grouping,
    },
    { requiredKeys: [...required, 'parameter', 'unwrap'] },
  ),
);

const group: Arbitrary<Matching['group']> = fc.record({ side: fc.constantFrom('left', 'right'), labels });
const matching: Arbitrary<Matching> = fc.record(
  { mode: fc.constantFrom('on', 'ignoring'), labels, group },
  { requiredKeys: ['mode', 'labels'] },
);
const ungrouped: Arbitrary<Matching> = fc.record({ mode: fc.constantFrom('on', 'ignoring'), labels });
const literal: Arbitrary<Expression> = fc.record({ type: fc.constant('number'), value: number });

/** Any query for numbers that Loki accepts. */
export const { numbers } = fc.letrec<{ numbers: Expression }>((tie) => ({
  numbers: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    range,
    fc.record({ type: fc.constant('vector'), value: number.map(Math.abs) }),
    fc.record(
      {
        type: fc.constant('aggregation'),
        operator: fc.constantFrom('sum', 'avg', 'min', 'max', 'count', 'stddev', 'stdvar'),
        grouping,
        of: tie('numbers'),
      },
      { requiredKeys: ['type', 'operator', 'of'] },
    ),
    fc.record(
      {
        type: fc.constant('aggregation'),
        operator: fc.constantFrom('topk', 'bottomk'),
        parameter: fc.nat({ max: 99 }).map((size) => size + 1),
        grouping,
        of: tie('numbers'),
      },
      { requiredKeys: ['type', 'operator', 'parameter', 'of'] },
    ),
    fc.record({
      type: fc.constant('aggregation'),
      operator: fc.constantFrom('sort', 'sort_desc'),
      of: tie('numbers'),
    }),
    fc.record(
      {
        type: fc.constant('binary'),
        operator: fc.constantFrom('+', '-', '*', '/', '%', '^'),
        matching,
        left: tie('numbers'),
        right: tie('numbers'),
      },
      { requiredKeys: ['type', 'operator', 'left', 'right'] },
    ),
    fc.record(
      {
        type: fc.constant('binary'),
        operator: fc.constantFrom('==', '!=', '>', '>=', '<', '<='),
        bool: fc.constant(true),
        matching,
        left: tie('numbers'),
        right: tie('numbers'),
      },
      { requiredKeys: ['type', 'operator', 'left', 'right'] },
    ),
    fc.record(
      {
        type: fc.constant('binary'),
        operator: fc.constantFrom('and', 'or', 'unless'),
        matching: ungrouped,
        left: tie('numbers'),
        right: tie('numbers'),
      },
      { requiredKeys: ['type', 'operator', 'left', 'right'] },
    ),
    fc.record({
      type: fc.constant('binary'),
      operator: fc.constantFrom('+', '-', '*', '/', '%', '^', '>', '=='),
      left: tie('numbers'),
      right: literal,
    }),
    fc.record({
      type: fc.constant('binary'),
      operator: fc.constantFrom('+', '-', '*', '/', '%', '^', '>', '=='),
      left: literal,
      right: tie('numbers'),
    }),
    fc.record({
      type: fc.constant('label_replace'),
      of: tie('numbers'),
      label,
      replacement: text,
      source: label,
      pattern: expression,
    }),
  ),
}));
