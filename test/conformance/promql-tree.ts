import type { Expression } from '../../src';
import { grouping, matching, negation, number, text } from '../../src/promql/ast';
import { numberOf } from '../../src/promql/parse/literals';

/** A part of what Prometheus answers to `/api/v1/parse_query`, with the fields that the tests read. */
export interface RealNode {
  readonly type: string;
  readonly op: string;
  readonly expr: RealNode;
  readonly param: RealNode | null;
  readonly lhs: RealNode;
  readonly rhs: RealNode;
  readonly grouping: readonly string[];
  readonly without: boolean;
  readonly bool: boolean;
  readonly matching: {
    readonly card: 'one-to-one' | 'many-to-one' | 'one-to-many' | 'many-to-many';
    readonly labels: readonly string[];
    readonly on: boolean;
    readonly include: readonly string[];
  } | null;
  readonly func: { readonly name: string };
  readonly args: readonly RealNode[];
  readonly name: string;
  readonly matchers: readonly {
    readonly name: string;
    readonly type: '=' | '!=' | '=~' | '!~';
    readonly value: string;
  }[];
  /** Milliseconds. */
  readonly range: number;
  readonly step: number;
  readonly offset: number;
  readonly timestamp: number | null;
  readonly startOrEnd: 'start' | 'end' | null;
  readonly val: string;
}

/** The tree that Prometheus itself makes of a query, in our terms; lengths of time are milliseconds. */
export function fromReal(node: RealNode): Expression {
  switch (node.type) {
    case 'parenExpr':
      return fromReal(node.expr);
    case 'numberLiteral':
      return number(Number(node.val.replace('Inf', 'Infinity')));
    case 'stringLiteral':
      return text(node.val);
    case 'unaryExpr':
      return node.op === '-' ? negation(fromReal(node.expr)) : fromReal(node.expr);
    case 'vectorSelector':
      return selector(node);
    case 'matrixSelector':
      return { type: 'range', of: selector(node), window: String(node.range) };
    case 'subquery': {
      const step = node.step === 0 ? {} : { step: String(node.step) };
      return { type: 'subquery', of: fromReal(node.expr), window: String(node.range), ...step, ...modifiers(node) };
    }
    case 'call':
      return { type: 'call', name: node.func.name, arguments: node.args.map(fromReal) };
    case 'aggregation':
      return {
        type: 'aggregation',
        operator: node.op,
        ...grouping(node.without ? 'without' : 'by', node.grouping),
        ...(node.param && { parameter: fromReal(node.param) }),
        of: fromReal(node.expr),
      };
    case 'binaryExpr':
      return binary(node);
    default:
      throw new Error(`Prometheus knows ${node.type}, and this test does not`);
  }
}

function selector(node: RealNode): Extract<Expression, { readonly type: 'selector' }> {
  const { name, matchers } = node;
  const all = matchers.map((matcher) => ({ label: matcher.name, operator: matcher.type, value: matcher.value }));
  // A name before the braces is the last of the matchers, one inside them is where it stands.
  return { type: 'selector', matchers: name === '' ? all : named(name, all.slice(0, -1)), ...modifiers(node) };
}

type Matchers = Extract<Expression, { readonly type: 'selector' }>['matchers'];

function named(name: string, others: Matchers): Matchers {
  return [{ label: '__name__', operator: '=', value: name }, ...others];
}

function modifiers({ offset, timestamp, startOrEnd }: RealNode): object {
  return {
    ...(startOrEnd !== null && { at: startOrEnd }),
    ...(timestamp !== null && { at: timestamp / 1000 }),
    ...(offset !== 0 && { offset: String(offset) }),
  };
}

function binary(node: RealNode): Expression {
  const { matching: real } = node;
  const side = {
    'many-to-one': 'left',
    'one-to-many': 'right',
    'one-to-one': undefined,
    'many-to-many': undefined,
  } as const;
  const grouped = real === null ? undefined : side[real.card];
  return {
    type: 'binary',
    operator: node.op as Extract<Expression, { readonly type: 'binary' }>['operator'],
    ...(node.bool && { bool: true as const }),
    ...(real !== null &&
      matching({
        mode: real.on ? 'on' : 'ignoring',
        labels: real.labels,
        ...(grouped !== undefined && { group: { side: grouped, labels: real.include } }),
      })),
    left: fromReal(node.lhs),
    right: fromReal(node.rhs),
  };
}

/** Our tree as Prometheus gives it back: lengths of time are milliseconds, and a name is a matcher. */
export function asReal(expression: Expression): Expression {
  return JSON.parse(JSON.stringify(expression, replaced), revived) as Expression;
}

const LENGTHS = ['window', 'step', 'offset'];

function replaced(key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return { special: String(value) };
  if (Object.is(value, -0)) return { special: '-0' };
  if (isNamed(value)) {
    const { name, matchers, ...rest } = value;
    return { ...rest, matchers: named(name, matchers) };
  }
  if (!LENGTHS.includes(key) || typeof value !== 'string') return value;
  // By way of nanoseconds, as Go does: of centuries a millisecond gets lost.
  const milliseconds = BigInt(Math.round(numberOf(value.replace('-', '')) * 1e9)) / 1_000_000n;
  return String(value.startsWith('-') ? -milliseconds : milliseconds);
}

function isNamed(value: unknown): value is { readonly name: string; readonly matchers: Matchers } {
  return typeof value === 'object' && value !== null && 'matchers' in value && 'name' in value;
}

function revived(_: string, value: unknown): unknown {
  const isSpecial = typeof value === 'object' && value !== null && 'special' in value;
  return isSpecial ? Number(value.special) : value;
}
