import type { Vector } from '../../src';
import { type Parsed, type SyntaxNode, parse, textOf } from './syntax';

/** A query without its punctuation: an operator, function or aggregation and what it is applied to. */
export type Shape = string | readonly Shape[];

type Node = Vector['node'];

/** The shape of a query as the functions made it. */
export function shapeOfNode(node: Node): Shape {
  switch (node.type) {
    case 'selector':
      return [
        node.series,
        ...Object.entries(node.matchers).map(([label, matcher]) =>
          typeof matcher === 'string' ? [label, '=', matcher] : [label, matcher?.operator ?? '', matcher?.value ?? ''],
        ),
      ];
    case 'range':
      return ['range', shapeOfNode(node.of), node.window];
    case 'call':
      return [node.name, ...node.arguments.map(shapeOfNode)];
    case 'aggregation':
      return [node.operator, [...node.by], shapeOfNode(node.of)];
    case 'binary':
      return [node.operator, shapeOfNode(node.left), shapeOfNode(node.right)];
    case 'number':
      return numberShape(node.value);
  }
}

/** The shape of a query as Prometheus' grammar reads its text. */
export function shapeOfText(text: string): Shape {
  const parsed = parse(text);
  return shape(parsed, child(parsed.root));
}

function shape(parsed: Parsed, node: SyntaxNode): Shape {
  const read = (of: SyntaxNode) => shape(parsed, of);
  switch (node.name) {
    case 'ParenExpr':
      return read(child(node));
    case 'VectorSelector':
      return [
        textOf(parsed, child(node)),
        ...(node.getChild('LabelMatchers')?.getChildren('UnquotedLabelMatcher') ?? []).map((matcher) =>
          children(matcher).map((part) =>
            part.name === 'StringLiteral' ? unquote(textOf(parsed, part)) : textOf(parsed, part),
          ),
        ),
      ];
    case 'MatrixSelector': {
      const [of, window] = children(node);
      return of && window ? ['range', read(of), textOf(parsed, window)] : [];
    }
    case 'FunctionCall': {
      const [name, body] = children(node);
      return name && body ? [textOf(parsed, name), ...children(body).map(read)] : [];
    }
    case 'AggregateExpr': {
      const body = node.getChild('FunctionCallBody');
      const by = node.getChild('AggregateModifier')?.getChild('GroupingLabels')?.getChildren('LabelName') ?? [];
      return [textOf(parsed, child(node)), by.map((label) => textOf(parsed, label)), body ? read(child(body)) : []];
    }
    case 'BinaryExpr': {
      const [left, operator, right] = children(node);
      return left && operator && right ? [textOf(parsed, operator), read(left), read(right)] : [];
    }
    case 'UnaryExpr': // the sign of a number
    case 'NumberDurationLiteral':
      return numberShape(Number(textOf(parsed, node).replace('Inf', 'Infinity')));
    default:
      throw new Error(`shapeOfText does not know ${node.name}`);
  }
}

function numberShape(value: number): string {
  return String(value);
}

function unquote(literal: string): string {
  return literal.slice(1, -1).replaceAll(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped));
}

function children(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let next = node.firstChild; next !== null; next = next.nextSibling) found.push(next);
  return found;
}

function child(node: SyntaxNode): SyntaxNode {
  if (node.firstChild === null) throw new Error(`${node.name} is empty`);
  return node.firstChild;
}
