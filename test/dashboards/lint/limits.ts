import { type SyntaxNode, textOf } from '../../promql/syntax';
import { once } from './once';
import { tree } from './queries';

const COMPARISONS = ['Gtr', 'Gte', 'Lss', 'Lte', 'Eql', 'EqlC', 'Neq'];

/**
 * The numbers with which an alert compares what it measures, read from its text. What stands behind `and` and `unless`
 * only says when it counts.
 */
export const numbersIn: (expr: string) => readonly number[] = once((expr) => {
  const parsed = tree(expr);
  const inside = (node: SyntaxNode | null): number[] => {
    if (node === null) return [];
    if (node.name !== 'BinaryExpr') return wrapped(node).flatMap(inside);
    const { firstChild: left, lastChild: right } = node;
    if (node.getChild('And') ?? node.getChild('Unless')) return inside(left);
    if (node.getChild('Or')) return [...inside(left), ...inside(right)];
    const compares = COMPARISONS.some((name) => node.getChild(name) !== null);
    return compares && right?.name === 'NumberDurationLiteral' ? [Number(textOf(parsed, right))] : [];
  };
  return inside(parsed.root.firstChild);
});

/** Whether a query counts series, and says 0 for none at most. */
export const isCount: (expr: string) => boolean = once((expr) => {
  const parsed = tree(expr.replace(/ or vector\(0\)$/, ''));
  const operator = parsed.root.firstChild?.getChild('AggregateOp');
  return operator != null && textOf(parsed, operator) === 'count';
});

/** What is in parentheses, moved in time, in a function or in an aggregation. */
function wrapped(node: SyntaxNode): SyntaxNode[] {
  // This grammar lets `offset` reach further back than Prometheus does.
  if (['ParenExpr', 'OffsetExpr'].includes(node.name)) return node.firstChild === null ? [] : [node.firstChild];
  const body = node.getChild('FunctionCallBody');
  const found: SyntaxNode[] = [];
  for (let child = body?.firstChild ?? null; child !== null; child = child.nextSibling) found.push(child);
  return found;
}
