import { type Binary, type Call, COMPARISONS, type Expression, SET_OPERATORS } from '../../src/promql/ast';
import { all } from './expressions';
import type { Subject } from './view';

/** A unit by its name, such as `seconds` or `usd per count`; `number` is what has none. Undefined is not known. */
export type UnitName = string | undefined;

const NUMBER = 'number';

/** Functions of which the answer is in the unit of what they are given. */
const SAME =
  /^(abs|ceil|floor|round|clamp|clamp_min|clamp_max|sort|sort_desc|label_replace|label_join|increase|scalar)$|^(max|min|avg|sum|last|quantile)_over_time$|^(vector|predict_linear)$/;
const A_SECOND = ['rate', 'irate', 'deriv'];
const COUNTS = ['count_over_time', 'changes', 'resets', 'minute', 'hour', 'day_of_month', 'days_in_month', 'month'];
const MOMENTS = ['time', 'timestamp'];

/**
 * The unit of an expression in which recordings are inlined, where it is certain. What a rule of units has no name for
 * is not known: a product with a number may be anything.
 */
export function unitOf(expression: Expression, subject: Subject): UnitName {
  const of = (inside: Expression): UnitName => unitOf(inside, subject);
  switch (expression.type) {
    case 'number':
      return NUMBER;
    case 'string':
      return undefined;
    case 'selector':
      return subject.known.get(expression.name ?? '')?.unit;
    case 'range':
    case 'subquery':
    case 'negation':
      return of(expression.of);
    case 'call':
      return ofCall(expression, subject);
    case 'aggregation': {
      const { operator, of: inside } = expression;
      if (operator === 'count' || operator === 'count_values') return 'count';
      if (operator === 'group') return 'boolean';
      if (of(inside) === 'boolean') return { sum: 'count', avg: 'ratio' }[operator] ?? 'boolean';
      return operator === 'stdvar' ? undefined : of(inside);
    }
    case 'binary':
      return ofBinary(expression, of);
  }
}

function ofCall({ name, arguments: given }: Call, subject: Subject): UnitName {
  const series = given.find(({ type }) => type !== 'number' && type !== 'string') ?? given[0];
  const unit = series && unitOf(series, subject);
  if (A_SECOND.includes(name)) return unit === 'seconds' ? 'ratio' : unit && `${unit} per second`;
  if (name === 'delta' || name === 'idelta') return unit === 'timestamp' ? 'seconds' : unit;
  if (name === 'avg_over_time' && unit === 'boolean') return 'ratio';
  if (SAME.test(name)) return unit;
  if (COUNTS.includes(name)) return 'count';
  if (MOMENTS.includes(name)) return 'timestamp';
  if (name === 'histogram_quantile' && series) return observed(series, subject);
  if (name === 'histogram_fraction') return 'ratio';
  return name.startsWith('absent') || name === 'present_over_time' ? 'boolean' : undefined;
}

/** The unit of what histograms observed, where they have one. */
function observed(of: Expression, subject: Subject): UnitName {
  const units = new Set(all(of, 'selector').map(({ name = '' }) => subject.known.get(name)?.observed));
  const [unit] = units;
  return units.size === 1 ? unit : undefined;
}

function ofBinary({ operator, bool, left, right }: Binary, of: (inside: Expression) => UnitName): UnitName {
  const [a, b] = [of(left), of(right)];
  if (COMPARISONS.includes(operator)) return bool ? 'boolean' : left.type === 'number' ? b : a;
  if (SET_OPERATORS.includes(operator)) return operator !== 'or' || a === b || b === NUMBER ? a : undefined;
  switch (operator) {
    case '+':
      return sum(a, b);
    case '-':
      return a === 'timestamp' && b === 'timestamp' ? 'seconds' : sum(a, b);
    case '*':
      return product(left, right, a, b);
    case '/':
      return quotient(a, b);
    default:
      return undefined;
  }
}

function sum(a: UnitName, b: UnitName): UnitName {
  if (a === 'timestamp' && b === 'seconds') return a;
  return a === b || b === NUMBER ? a : a === NUMBER ? b : undefined;
}

/** Zero and one change no unit; by any other number a share may become per cent, or seconds hours. */
function product(left: Expression, right: Expression, a: UnitName, b: UnitName): UnitName {
  const isNeutral = (side: Expression): boolean => side.type === 'number' && (side.value === 0 || side.value === 1);
  if (isNeutral(right) || b === 'ratio' || b === 'boolean') return a;
  return isNeutral(left) || a === 'ratio' || a === 'boolean' ? b : undefined;
}

function quotient(a: UnitName, b: UnitName): UnitName {
  if (a === undefined || b === undefined || a === NUMBER || b === NUMBER || a === 'timestamp') return undefined;
  if (a === b) return 'ratio';
  if (b === 'ratio') return a;
  if (b === `${a} per second`) return 'seconds';
  const [each, other] = [/^(\w+) per second$/.exec(a)?.[1], /^(\w+) per second$/.exec(b)?.[1]];
  if (each !== undefined && other !== undefined) return `${each} per ${other}`;
  return (a + b).includes(' per ') ? undefined : `${a} per ${b}`;
}
