import { print } from '../../src/logql';
import type {
  BinaryOperator,
  Condition,
  Expression,
  LineOperator,
  RangeFunction,
  Stage,
  VectorOperator,
} from '../../src/logql/ast';
import { linesByText } from './forms-of-lines';
import { numbersByText } from './forms-of-numbers';
import { read } from './read';
import { syntaxErrors, withWindows } from './syntax';

describe('a query is printed, and read again, as', () => {
  test.each(Object.entries(linesByText))('%s', (text, query) => {
    expect(print(query)).toBe(text);
    expect(syntaxErrors(text)).toEqual([]);
    expect(read(text)).toEqual(query.expression);
  });

  test.each(Object.entries(numbersByText))('%s', (text, query) => {
    expect(print(query)).toBe(text);
    expect(syntaxErrors(text)).toEqual([]);
    if (text === withWindows(text)) expect(read(text)).toEqual(query.expression);
  });
});

test.each([
  ['{}'],
  ['{service_name="shop"'],
  ['rate({service_name="shop"})'],
  ['{service_name="shop"} | label_format'],
  ['sum by model (rate({service_name="shop"}[5m]))'],
  ['{service_name="shop"} |= "error'],
])('the grammar finds what is wrong with %s', (text) => {
  expect(syntaxErrors(text)).not.toEqual([]);
});

/** Every value of `type`, `name` and `operator` anywhere in a tree. */
function words(tree: unknown): string[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) =>
    ['type', 'name', 'operator'].includes(key) ? [`${key} ${String(value)}`] : words(value),
  );
}

const all = [...Object.values(linesByText), ...Object.values(numbersByText)];
const used = new Set(all.flatMap(({ expression }) => words(expression)));

// Complete lists, or they would not compile.
const TYPES: Readonly<Record<Stage['type'] | Condition['type'] | Expression['type'], true>> = {
  line: true,
  'line ip': true,
  json: true,
  logfmt: true,
  pattern: true,
  regexp: true,
  unpack: true,
  decolorize: true,
  where: true,
  line_format: true,
  label_format: true,
  drop: true,
  keep: true,
  text: true,
  number: true,
  duration: true,
  bytes: true,
  ip: true,
  and: true,
  or: true,
  range: true,
  aggregation: true,
  binary: true,
  label_replace: true,
  vector: true,
};
const FUNCTIONS: Readonly<Record<RangeFunction, true>> = {
  count_over_time: true,
  rate: true,
  bytes_over_time: true,
  bytes_rate: true,
  absent_over_time: true,
  sum_over_time: true,
  avg_over_time: true,
  min_over_time: true,
  max_over_time: true,
  first_over_time: true,
  last_over_time: true,
  stddev_over_time: true,
  stdvar_over_time: true,
  quantile_over_time: true,
  rate_counter: true,
};
const OPERATORS: Readonly<Record<LineOperator | BinaryOperator | VectorOperator | '=' | '=~', true>> = {
  '|=': true,
  '|~': true,
  '!~': true,
  '|>': true,
  '!>': true,
  '=': true,
  '=~': true,
  '+': true,
  '-': true,
  '*': true,
  '/': true,
  '%': true,
  '^': true,
  '==': true,
  '!=': true,
  '>': true,
  '>=': true,
  '<': true,
  '<=': true,
  and: true,
  or: true,
  unless: true,
  sum: true,
  avg: true,
  min: true,
  max: true,
  count: true,
  stddev: true,
  stdvar: true,
  topk: true,
  bottomk: true,
  sort: true,
  sort_desc: true,
};

test.each([
  ['type', TYPES],
  ['name', FUNCTIONS],
  ['operator', OPERATORS],
])('the forms above leave out no %s', (key, list) => {
  expect([...used]).toEqual(expect.arrayContaining(Object.keys(list).map((word) => `${key} ${word}`)));
});
