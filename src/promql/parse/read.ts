import {
  type Aggregation,
  type BinaryOperator,
  type Expression,
  type Matching,
  grouping,
  matching,
  negation,
  number,
  text as literal,
} from '../ast';
import { QueryFault, type SyntaxNode, firstOf, partsOf, quoted, treeOf } from './grammar';
import { numberOf } from './literals';
import { type Piece, assemble } from './precedence';
import { selectorOf, subqueryOf, withMoment, withOffset, withWindow } from './selectors';
import { Source } from './source';

/** A query as a syntax tree, and where each of its expressions begins in the text. */
export interface Read {
  readonly expression: Expression;
  readonly positions: ReadonlyMap<Expression, number>;
}

/** Reads a query; throws a `QueryFault` for what the grammar does not accept. */
export function read(text: string): Read {
  const source = new Source(text);
  return { expression: expressionOf(source, firstOf(treeOf(text))), positions: source.positions };
}

function expressionOf(source: Source, node: SyntaxNode): Expression {
  return assemble(pieces(source, node));
}

/**
 * The pieces of an expression in the order of the text. That order is all that is taken from the grammar's tree: it
 * puts windows, offsets and moments to everything that stands before them, so that in its eyes `a + b offset 5m` is the
 * offset of a sum.
 */
function pieces(source: Source, node: SyntaxNode): Piece[] {
  const parts = partsOf(node);
  const [first = node, second = node, third] = parts;
  const last = parts.at(-1) ?? node;
  switch (node.name) {
    case 'BinaryExpr':
      return [...pieces(source, first), operator(source, parts.slice(1, -1)), ...pieces(source, last)];
    case 'UnaryExpr':
      return [sign(source, source.textOf(first), first.from), ...pieces(source, last)];
    case 'OffsetExpr':
      return [...pieces(source, first), suffix(source, last, (of) => withOffset(source, of, last))];
    case 'StepInvariantExpr':
      return [...pieces(source, first), suffix(source, last, (of) => withMoment(source, of, last))];
    case 'MatrixSelector':
      return [...pieces(source, first), suffix(source, second, (of) => withWindow(source, of, second))];
    case 'SubqueryExpr': {
      const apply = (of: Expression): Expression => subqueryOf(source, of, second, third);
      return [...pieces(source, first), { type: 'suffix', apply: (of) => placed(source, of, apply(of)) }];
    }
    case 'NumberDurationLiteral': {
      const [, symbol = '', digits = ''] = /^([+-]?)\s*(.*)$/s.exec(source.textOf(node)) ?? [];
      const value: Piece = { type: 'operand', expression: source.place(number(numberOf(digits)), node.from) };
      return symbol === '' ? [value] : [sign(source, symbol, node.from), value];
    }
    default:
      return [{ type: 'operand', expression: source.place(operand(source, node), node.from) }];
  }
}

function operand(source: Source, node: SyntaxNode): Expression {
  const [first = node, second = node] = partsOf(node);
  switch (node.name) {
    case 'ParenExpr':
      return source.close(expressionOf(source, first));
    case 'VectorSelector':
      return selectorOf(source, node);
    case 'StringLiteral':
      return literal(source.stringOf(node));
    case 'FunctionCall': {
      const given = partsOf(second).map((argument) => expressionOf(source, argument));
      return { type: 'call', name: source.textOf(first), arguments: given };
    }
    case 'AggregateExpr':
      return aggregation(source, node);
    default:
      throw new QueryFault(
        node.from,
        `${quoted(source.textOf(node))} is experimental in Prometheus, and not supported`,
      );
  }
}

function aggregation(source: Source, node: SyntaxNode): Aggregation {
  const parts = partsOf(node);
  const body = parts.find(({ name }) => name === 'FunctionCallBody') ?? node;
  const modifier = parts.find(({ name }) => name === 'AggregateModifier');
  const [word, labels] = modifier === undefined ? [] : partsOf(modifier);
  const given = partsOf(body).map((argument) => expressionOf(source, argument));
  const [first, second] = given;
  if (first === undefined || given.length > 2) {
    throw new QueryFault(body.from, `an aggregation takes one argument or two, not ${given.length}`);
  }
  return {
    type: 'aggregation',
    operator: source.textOf(firstOf(node)).toLowerCase(),
    ...(labels && grouping(word?.name === 'By' ? 'by' : 'without', names(source, labels))),
    ...(second === undefined ? { of: first } : { parameter: first, of: second }),
  };
}

function names(source: Source, list: SyntaxNode | undefined): string[] {
  return list === undefined ? [] : partsOf(list).map((label) => source.nameOf(label));
}

/** An operator with what modifies it. */
function operator(source: Source, [symbol, ...modifiers]: readonly SyntaxNode[]): Piece {
  const name = symbol === undefined ? '' : source.textOf(symbol).toLowerCase();
  const of = (modifier: string) => modifiers.find((part) => part.name === modifier);
  const fill = of('FillModifier');
  if (fill !== undefined) throw new QueryFault(fill.from, 'fill is experimental in Prometheus, and not supported');
  const clause = of('MatchingModifierClause');
  const binary = {
    type: 'binary',
    operator: name as BinaryOperator,
    ...(of('BoolModifier') && { bool: true as const }),
    ...(clause && matching(matchingOf(source, clause))),
  } as const;
  const apply = (left: Expression, right: Expression) => source.place({ ...binary, left, right }, symbol?.from ?? 0);
  return { type: 'operator', operator: name, apply };
}

function matchingOf(source: Source, clause: SyntaxNode): Matching {
  const [mode, labels, side, included] = partsOf(clause);
  const group =
    side && ({ side: side.name === 'GroupLeft' ? 'left' : 'right', labels: names(source, included) } as const);
  return { mode: mode?.name === 'On' ? 'on' : 'ignoring', labels: names(source, labels), ...(group && { group }) };
}

function sign(source: Source, symbol: string, from: number): Piece {
  return { type: 'sign', apply: (of) => (symbol === '-' ? source.place(negation(of), from) : of) };
}

/** What can stand after a selector only, and not after one in parentheses. */
function suffix(source: Source, node: SyntaxNode, apply: (of: Expression) => Expression): Piece {
  return {
    type: 'suffix',
    apply: (of) => {
      if (source.isClosed(of)) throw new QueryFault(node.from, 'nothing but a subquery can stand after parentheses');
      return placed(source, of, apply(of));
    },
  };
}

function placed(source: Source, before: Expression, after: Expression): Expression {
  return source.place(after, source.positions.get(before) ?? 0);
}
