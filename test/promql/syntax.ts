import { parser } from '@prometheus-io/lezer-promql';

type Tree = ReturnType<typeof parser.parse>;
/** A node of the tree that Prometheus' own grammar makes of a text. */
export type SyntaxNode = Tree['topNode'];

/** A text in PromQL with its tree. */
export interface Parsed {
  readonly text: string;
  readonly root: SyntaxNode;
}

/** Reads a text; what is wrong with it is a node of the tree. */
export function parse(text: string): Parsed {
  return { text, root: parser.parse(text).topNode };
}

/** The part of the text that a node covers. */
export function textOf({ text }: Parsed, { from, to }: SyntaxNode): string {
  return text.slice(from, to);
}

/** Every node of a type, from the left to the right. */
export function nodes({ root }: Parsed, ...types: readonly string[]): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  root.cursor().iterate((node) => {
    if (types.includes(node.name)) found.push(node.node);
  });
  return found;
}

/** Where the grammar does not accept a text: what stands before each place; nothing for PromQL. */
export function syntaxErrors(text: string): string[] {
  const errors: string[] = [];
  parser.parse(text).iterate({
    enter: ({ type, from }) => {
      if (type.isError) errors.push(`after \`${text.slice(0, from)}\``);
    },
  });
  return errors;
}

/** The names of the series that a text asks for. */
export function seriesNames(text: string): string[] {
  const parsed = parse(text);
  return nodes(parsed, 'VectorSelector').map((selector) => {
    const name = selector.getChild('Identifier');
    if (name === null) throw new Error(`${textOf(parsed, selector)} has no name`);
    return textOf(parsed, name);
  });
}

/** The functions that a text applies to windows, each with its window: `['rate', '5m']`. */
export function windows(text: string): [name: string, window: string][] {
  const parsed = parse(text);
  return nodes(parsed, 'FunctionCall').flatMap((call): [string, string][] => {
    const name = call.getChild('FunctionIdentifier');
    const matrix = call.getChild('FunctionCallBody')?.getChild('MatrixSelector');
    const window = matrix?.getChild('DurationExpr');
    return name && window ? [[textOf(parsed, name), textOf(parsed, window)]] : [];
  });
}
