import type { Condition, Extraction, Lines, Matcher, Stage, Unwrap } from '../../src/logql/ast';
import { type Tree, all, elements, only, unquote } from './syntax';

/** The selector and pipeline out of a tree whose children they are. */
export function readLines(parent: Tree): Lines {
  const matchers = all(only(parent, 'Selector'), 'Matchers').flatMap(elements).map(readMatcher);
  const stages = all(parent, 'PipelineExpr').flatMap(elements).flatMap(readStage);
  return { matchers, stages };
}

export function readUnwrap(tree: Tree): Unwrap {
  const [inner] = all(tree, 'UnwrapExpr');
  if (inner !== undefined) {
    const unwrap = readUnwrap(inner);
    return { ...unwrap, conditions: [...unwrap.conditions, readCondition(only(tree, 'LabelFilter'))] };
  }
  const conversion = all(tree, 'ConvOp').map(({ text }) => text as NonNullable<Unwrap['conversion']>)[0];
  return { label: only(tree, 'Identifier').text, ...(conversion && { conversion }), conditions: [] };
}

const textIn = (tree: Tree): string => unquote(only(tree, 'String').text);

function readMatcher(tree: Tree): Matcher {
  const operator = only(tree, 'Eq', 'Neq', 'Re', 'Nre').text as Matcher['operator'];
  return { label: only(tree, 'Identifier').text, operator, value: textIn(tree) };
}

function readStage(stage: Tree): Stage[] {
  const [of] = stage.children.filter(({ name }) => name !== 'Pipe');
  if (of === undefined) throw new Error(`\`${stage.text}\` is empty`);
  switch (of.name) {
    case 'LineFilters':
      return readLineFilters(of);
    case 'LabelParser': {
      const [keyword] = of.children;
      if (keyword?.name === 'Json') return [{ type: 'json', fields: [] }];
      if (keyword?.name === 'Unpack') return [{ type: 'unpack' }];
      return [{ type: keyword?.name === 'Pattern' ? 'pattern' : 'regexp', text: textIn(of) }];
    }
    case 'JsonExpressionParser':
      return [{ type: 'json', fields: readExtractions(of) }];
    case 'LogfmtParser':
    case 'LogfmtExpressionParser': {
      const flags = all(of, 'LogfmtParserFlags')
        .flatMap(elements)
        .map(({ text }) => text);
      const [strict, keepEmpty] = [flags.includes('--strict'), flags.includes('--keep-empty')];
      return [{ type: 'logfmt', strict, keepEmpty, fields: readExtractions(of) }];
    }
    case 'LabelFilter':
      return [{ type: 'where', condition: readCondition(of) }];
    case 'LineFormatExpr':
      return [{ type: 'line_format', template: textIn(of) }];
    case 'LabelFormatExpr':
      return [{ type: 'label_format', labels: elements(only(of, 'LabelsFormat')).map(readLabelFormat) }];
    case 'DecolorizeExpr':
      return [{ type: 'decolorize' }];
    case 'DropLabelsExpr':
      return [{ type: 'drop', labels: elements(only(of, 'DropLabels')).flatMap(readNamed) }];
    case 'KeepLabelsExpr':
      return [{ type: 'keep', labels: elements(only(of, 'KeepLabels')).flatMap(readNamed) }];
    default:
      throw new Error(`no stage is called ${of.name}`);
  }
}

type LineStage = Extract<Stage, { readonly type: 'line' | 'line ip' }>;

/** Filters in a row are one node of the grammar; alternatives belong to the filter before them. */
function readLineFilters(filters: Tree): Stage[] {
  return elements(filters)
    .filter(({ name }) => name === 'LineFilter')
    .map((filter) => {
      const operator = only(filter, 'Filter').text as LineStage['operator'];
      if (all(filter, 'FilterOp').length === 0) {
        const alternatives = [only(filter, 'String'), ...all(filter, 'OrFilter').flatMap(strings)];
        return { type: 'line', operator, alternatives: alternatives.map(({ text }) => unquote(text)) };
      }
      if (operator !== '|=' && operator !== '!=') throw new Error(`\`${filter.text}\` is not for addresses`);
      return { type: 'line ip', operator, value: textIn(filter) };
    });
}

const strings = (alternatives: Tree): Tree[] => elements(alternatives).filter(({ name }) => name === 'String');

function readExtractions(parser: Tree): Extraction[] {
  return all(parser, 'LabelExtractionExpressionList')
    .flatMap(elements)
    .map((tree) => {
      const label = only(tree, 'Identifier').text;
      return { label, path: all(tree, 'String').length === 0 ? label : textIn(tree) };
    });
}

function readLabelFormat(format: Tree): Extract<Stage, { readonly type: 'label_format' }>['labels'][number] {
  const [label = '', from] = all(format, 'Identifier').map(({ text }) => text);
  return from === undefined ? { label, template: textIn(format) } : { label, from };
}

const readNamed = ({ children }: Tree): (string | Matcher)[] =>
  children.map((child) => (child.name === 'Matcher' ? readMatcher(child) : child.text));

function readCondition(tree: Tree): Condition {
  const [first, , ...more] = tree.children;
  if (first === undefined) throw new Error(`\`${tree.text}\` is empty`);
  if (first.name === 'LabelFilter') {
    if (more.length === 0) return readCondition(first);
    const type = all(tree, 'Or').length > 0 ? 'or' : 'and';
    return { type, conditions: chain(tree, type).map(readCondition) };
  }
  const compared = first.name === 'UnitFilter' ? only(first, 'DurationFilter', 'BytesFilter') : first;
  switch (compared.name) {
    case 'Matcher':
      return { type: 'text', ...readMatcher(compared) };
    case 'IpLabelFilter': {
      const operator = only(compared, 'Eq', 'Neq').text as '=' | '!=';
      return { type: 'ip', label: only(compared, 'Identifier').text, operator, value: textIn(compared) };
    }
    default:
      return readComparison(compared);
  }
}

/** `a and b and c` is `(a and b) and c` for the grammar; parentheses of the text end a chain. */
function chain(tree: Tree, type: 'and' | 'or'): Tree[] {
  const isLink = all(tree, type === 'or' ? 'Or' : 'And').length > 0;
  return isLink ? all(tree, 'LabelFilter').flatMap((part) => chain(part, type)) : [tree];
}

function readComparison(tree: Tree): Condition {
  const label = only(tree, 'Identifier').text;
  const operator = only(tree, 'Eql', 'Neq', 'Gtr', 'Gte', 'Lss', 'Lte').text as '==';
  const value = only(tree, 'LiteralExpr', 'Duration', 'Bytes');
  if (value.name === 'Duration') return { type: 'duration', label, operator, value: value.text as '1s' };
  if (value.name === 'Bytes') return { type: 'bytes', label, operator, value: value.text as '1B' };
  return { type: 'number', label, operator, value: Number(value.text) };
}
