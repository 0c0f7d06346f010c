import type { Aggregation, Binary, Expression, LabelMatcher, Matching, Moment, Selector } from './ast';
import type { Vector } from './vector';

/** A query as Prometheus reads it. */
export function print(query: Vector): string {
  return printExpression(query.expression);
}

/** An expression of any type as Prometheus reads it. */
export function printExpression(expression: Expression): string {
  switch (expression.type) {
    case 'selector':
      return printSelector(expression) + printModifiers(expression);
    case 'range':
      return `${printSelector(expression.of)}[${expression.window}]${printModifiers(expression.of)}`;
    case 'subquery':
      return `${subqueried(expression.of)}[${expression.window}:${expression.step ?? ''}]${printModifiers(expression)}`;
    case 'call':
      return `${expression.name}(${expression.arguments.map(printExpression).join(', ')})`;
    case 'aggregation':
      return printAggregation(expression);
    case 'binary':
      return printBinary(expression);
    case 'negation':
      return `-${operand(expression.of)}`;
    case 'number':
      return printNumber(expression.value);
    case 'string':
      return quote(expression.value);
  }
}

function printAggregation({ operator, grouping, parameter, of }: Aggregation): string {
  const by = grouping === undefined ? '' : ` ${grouping.mode} (${labelList(grouping.labels)}) `;
  const inside = parameter === undefined ? [of] : [parameter, of];
  return `${operator}${by}(${inside.map(printExpression).join(', ')})`;
}

function printBinary(binary: Binary): string {
  const { operator, bool, matching, left, right } = binary;
  const modifiers = (bool === true ? ' bool' : '') + (matching === undefined ? '' : printMatching(matching));
  return `${leftOperand(binary, left)} ${operator}${modifiers} ${operand(right)}`;
}

/** Nested binary operations are always parenthesised: nobody should need the table of precedence to read an alert. */
function operand(expression: Expression): string {
  const printed = printExpression(expression);
  return expression.type === 'binary' ? `(${printed})` : printed;
}

function leftOperand({ operator }: Binary, left: Expression): string {
  // `a or b or c` reads from the left, as people do.
  if (operator === 'or' && left.type === 'binary' && left.operator === 'or') return printExpression(left);
  // A sign binds less than a power: `-1 ^ 2` is `-(1 ^ 2)`.
  const printed = operand(left);
  return operator === '^' && printed.startsWith('-') ? `(${printed})` : printed;
}

/** What a subquery is over. A modifier or a sign before its brackets would look as if it were about the subquery. */
function subqueried(of: Expression): string {
  const printed = printExpression(of);
  const isBare = of.type === 'selector' && of.at === undefined && of.offset === undefined;
  return isBare || of.type === 'call' || of.type === 'aggregation' ? printed : `(${printed})`;
}

function printMatching({ mode, labels, group }: Matching): string {
  const grouped = group === undefined ? '' : ` group_${group.side} (${labelList(group.labels)})`;
  return ` ${mode} (${labelList(labels)})${grouped}`;
}

function printModifiers({ at, offset }: { readonly at?: Moment; readonly offset?: string }): string {
  const moment = typeof at === 'number' ? printNumber(at) : `${at ?? ''}()`;
  return (at === undefined ? '' : ` @ ${moment}`) + (offset === undefined ? '' : ` offset ${offset}`);
}

/** Words of the language: as names of metrics they are quoted, although most would not need it. */
const KEYWORDS: readonly string[] = [
  ...['and', 'or', 'unless', 'atan2', 'bool', 'by', 'without', 'on', 'ignoring', 'group_left', 'group_right', 'offset'],
  ...['sum', 'avg', 'count', 'min', 'max', 'group', 'stddev', 'stdvar', 'topk', 'bottomk', 'count_values', 'quantile'],
  ...['limitk', 'limit_ratio', 'fill', 'fill_left', 'fill_right', 'anchored', 'smoothed', 'start', 'end', 'step'],
  ...['range', 'max_of', 'min_of', 'inf', 'nan'],
];

function printSelector({ name, matchers }: Selector): string {
  const printed = matchers.map(printMatcher);
  if (name === undefined) return `{${printed.join(', ')}}`;
  const isPlain = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/.test(name) && !KEYWORDS.includes(name.toLowerCase());
  if (!isPlain) return `{${[quote(name), ...printed].join(', ')}}`;
  return printed.length === 0 ? name : `${name}{${printed.join(', ')}}`;
}

function printMatcher({ label, operator, value }: LabelMatcher): string {
  return printLabel(label) + operator + quote(value);
}

function labelList(labels: readonly string[]): string {
  return labels.map(printLabel).join(', ');
}

/** What else is a label where it is alone, but not in a list of labels: two numbers, and a word that was forgotten. */
function printLabel(label: string): string {
  const isPlain = /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(label) && !/^(?:inf|nan|without)$/i.test(label);
  return isPlain ? label : quote(label);
}

function printNumber(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  return Object.is(value, -0) ? '-0' : String(value);
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** In quotes. What cannot be seen, and the sign of a broken character, is what files and editors do not let through. */
function quote(value: string): string {
  // eslint-disable-next-line no-control-regex
  const special = /[\\"\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffd-\uffff]/g;
  const escape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `"${value.replaceAll(special, (character) => ESCAPES[character] ?? escape(character))}"`;
}
