import type { Binary, Expression, Grouping, Lines, Matching, RangeAggregation } from '../../src/logql/ast';
import { readLines, readUnwrap } from './read-lines';
import { type Tree, all, elements, only, parse, unquote } from './syntax';

/** Our own syntax tree of a text, as Grafana's grammar reads it: the opposite of the printer, for what it prints. */
export function read(text: string): Lines | Expression {
  const [query] = only(parse(text), 'Expr').children;
  if (query === undefined) throw new Error('the text is empty');
  return query.name === 'LogExpr' ? readLines(query) : readExpression(query);
}

function readExpression(tree: Tree): Expression {
  const [of] = tree.children;
  switch (of?.name) {
    case 'Expr':
    case 'MetricExpr':
      return readExpression(of);
    case 'RangeAggregationExpr':
      return readRange(of);
    case 'VectorAggregationExpr':
      return {
        type: 'aggregation',
        operator: only(of, 'VectorOp').text as 'sum',
        ...readParameter(of),
        ...readGrouping(of),
        of: readExpression(only(of, 'MetricExpr')),
      };
    case 'BinOpExpr':
      return readBinary(of);
    case 'LabelReplaceExpr': {
      const [label = '', replacement = '', source = '', pattern = ''] = all(of, 'String').map((s) => unquote(s.text));
      const inner = readExpression(only(of, 'MetricExpr'));
      return { type: 'label_replace', of: inner, label, replacement, source, pattern };
    }
    case 'VectorExpr':
      return { type: 'vector', value: Number(only(of, 'Number').text) };
    case 'LiteralExpr':
      return { type: 'number', value: Number(of.text) };
    default:
      throw new Error(`no expression is called ${of?.name ?? ''}`);
  }
}

function readRange(tree: Tree): RangeAggregation {
  const range = only(tree, 'LogRangeExpr');
  const [unwrap] = all(range, 'UnwrapExpr').map(readUnwrap);
  const [offset] = all(range, 'OffsetExpr').map((clause) => only(clause, 'Duration').text as '1h');
  return {
    type: 'range',
    name: only(tree, 'RangeOp').text as RangeAggregation['name'],
    ...readParameter(tree),
    lines: readLines(range),
    ...(unwrap && { unwrap }),
    window: only(only(range, 'Range'), 'Duration').text as '5m',
    ...(offset && { offset }),
    ...readGrouping(tree),
  };
}

function readParameter(tree: Tree): { readonly parameter?: number } {
  const [parameter] = all(tree, 'Number');
  return parameter === undefined ? {} : { parameter: Number(parameter.text) };
}

function readGrouping(tree: Tree): { readonly grouping?: Grouping } {
  const [clause] = all(tree, 'Grouping');
  if (clause === undefined) return {};
  const labels = all(clause, 'Labels').flatMap(elements);
  const mode = all(clause, 'By').length > 0 ? 'by' : 'without';
  return { grouping: { mode, labels: labels.map(({ text }) => text) } };
}

const OPERATORS = 'Add Sub Mul Div Mod Pow Eql Neq Gtr Gte Lss Lte And Or Unless'.split(' ');

function readBinary(tree: Tree): Binary {
  const [left, right] = all(tree, 'Expr');
  const modifier = only(tree, 'BinOpModifier');
  if (left === undefined || right === undefined) throw new Error(`\`${tree.text}\` lacks a side`);
  return {
    type: 'binary',
    operator: only(tree, ...OPERATORS).text as '+',
    ...(all(modifier, 'Bool').length > 0 && { bool: true }),
    ...readMatching(modifier),
    left: readExpression(left),
    right: readExpression(right),
  };
}

function readMatching(modifier: Tree): { readonly matching?: Matching } {
  const [clause] = all(modifier, 'OnOrIgnoringModifier');
  if (clause === undefined) return {};
  const [side] = all(modifier, 'GroupLeft', 'GroupRight').map(({ name }) => (name === 'GroupLeft' ? 'left' : 'right'));
  const mode = all(clause, 'On').length > 0 ? 'on' : 'ignoring';
  const group: Matching['group'] = side && { side, labels: groupingLabels(modifier) };
  return { matching: { mode, labels: groupingLabels(clause), ...(group && { group }) } };
}

function groupingLabels(tree: Tree): string[] {
  const lists = all(only(tree, 'GroupingLabels'), 'GroupingLabelList');
  return lists.flatMap(elements).map(({ text }) => text);
}
