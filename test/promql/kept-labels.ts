import { type Parsed, type SyntaxNode, parse, textOf } from './syntax';

/** Labels that every series of an answer has, as far as its text tells; undefined for all those of the metric. */
export type Labels = readonly string[] | undefined;

/**
 * The labels that the answer to a query keeps, read from its text alone: an opinion besides that of the types, and the
 * only one there is about queries that are written by hand.
 */
export function keptLabels(text: string): Labels {
  const parsed = parse(text);
  const expression = parsed.root.firstChild;
  if (expression === null) throw new Error(`${text} is empty`);
  return labelsOf(parsed, expression);
}

function labelsOf(parsed: Parsed, node: SyntaxNode): Labels {
  switch (node.name) {
    case 'ParenExpr':
      return labelsOf(parsed, required(node.firstChild));
    case 'AggregateExpr':
      return labelsOfAggregation(parsed, node);
    case 'FunctionCall':
      return labelsOfCall(parsed, node);
    case 'BinaryExpr':
      return labelsOfBinary(parsed, node);
    case 'NumberDurationLiteral':
      return [];
    case 'VectorSelector':
    case 'MatrixSelector':
    case 'OffsetExpr':
    case 'StepInvariantExpr':
      return undefined;
    case 'SubqueryExpr':
      return labelsOf(parsed, required(node.firstChild));
    case 'UnaryExpr':
      return labelsOf(parsed, required(node.lastChild));
    default:
      throw new Error(`keptLabels does not know ${node.name}`);
  }
}

function labelsOfAggregation(parsed: Parsed, node: SyntaxNode): Labels {
  const operator = textOf(parsed, required(node.firstChild));
  const body = required(node.getChild('FunctionCallBody'));
  const inside = labelsOf(parsed, required(body.lastChild));
  if (['topk', 'bottomk'].includes(operator)) return inside;
  const modifier = node.getChild('AggregateModifier');
  const named = modifier === null ? [] : grouping(parsed, modifier);
  const kept = modifier?.getChild('Without') ? inside?.filter((label) => !named.includes(label)) : named;
  if (operator !== 'count_values' || kept === undefined) return kept;
  return [...kept, textOf(parsed, required(body.firstChild)).slice(1, -1)];
}

function labelsOfCall(parsed: Parsed, call: SyntaxNode): Labels {
  const body = required(call.getChild('FunctionCallBody'));
  switch (textOf(parsed, required(call.getChild('FunctionIdentifier')))) {
    case 'vector':
    case 'time':
      return [];
    case 'label_replace':
    case 'label_join':
      return undefined;
    case 'absent':
      return comparedForEquality(parsed, selectorIn(required(body.firstChild)));
    case 'predict_linear':
      return labelsOf(parsed, required(body.firstChild));
    case 'histogram_quantile':
      return labelsOf(parsed, required(body.lastChild))?.filter((label) => label !== 'le');
    default:
      return labelsOf(parsed, required(body.firstChild));
  }
}

/** The selector in an expression that may look elsewhere in time. */
function selectorIn(node: SyntaxNode): SyntaxNode {
  return ['OffsetExpr', 'StepInvariantExpr'].includes(node.name) ? selectorIn(required(node.firstChild)) : node;
}

/** Prometheus gives the one series of `absent` the labels that its selector compares for equality, and no others. */
function comparedForEquality(parsed: Parsed, selector: SyntaxNode): Labels {
  const matchers = selector.getChild('LabelMatchers')?.getChildren('UnquotedLabelMatcher') ?? [];
  return matchers
    .filter((matcher) => matcher.getChild('MatchOp')?.firstChild?.name === 'EqlSingle')
    .map((matcher) => textOf(parsed, required(matcher.getChild('LabelName'))));
}

function labelsOfBinary(parsed: Parsed, node: SyntaxNode): Labels {
  const left = required(node.firstChild);
  const right = required(node.lastChild);
  if (isNumber(parsed, left)) return labelsOf(parsed, right);
  const ofLeft = labelsOf(parsed, left);
  if (isNumber(parsed, right)) return ofLeft;
  if (node.getChild('Or')) {
    const ofRight = labelsOf(parsed, right);
    if (ofLeft === undefined || ofRight === undefined) return ofLeft ?? ofRight;
    return ofLeft.filter((label) => ofRight.includes(label));
  }
  const clause = node.getChild('MatchingModifierClause');
  const matched = clause?.getChild('On') ? grouping(parsed, clause) : undefined;
  const isSetOperation = node.getChild('And') ?? node.getChild('Unless');
  if (isSetOperation) return ofLeft;
  // The side that has many keeps its labels, and gets those that are named.
  const many = clause?.getChild('GroupLeft') ? ofLeft : clause?.getChild('GroupRight') ? labelsOf(parsed, right) : [];
  if (clause?.getChild('GroupLeft') || clause?.getChild('GroupRight')) {
    const [, given] = clause.getChildren('GroupingLabels');
    const named = given?.getChildren('LabelName').map((label) => textOf(parsed, label)) ?? [];
    return many && [...new Set([...many, ...named])];
  }
  return matched ?? ofLeft;
}

function isNumber(parsed: Parsed, node: SyntaxNode): boolean {
  return node.name === 'NumberDurationLiteral' || textOf(parsed, node) === 'time()';
}

function grouping(parsed: Parsed, modifier: SyntaxNode): string[] {
  const labels = required(modifier.getChild('GroupingLabels'));
  return labels.getChildren('LabelName').map((label) => textOf(parsed, label));
}

function required(node: SyntaxNode | null): SyntaxNode {
  if (node === null) throw new Error('the grammar left out a node that it always has');
  return node;
}
