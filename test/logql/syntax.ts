import { parser } from '@grafana/lezer-logql';

/** A node of the tree that Grafana's grammar of LogQL makes of a text. */
export interface Tree {
  readonly name: string;
  readonly text: string;
  readonly children: readonly Tree[];
}

type Node = ReturnType<typeof parser.parse>['topNode'];

/** Reads a text; what is wrong with it is a node of the tree. */
export function parse(text: string): Tree {
  return tree(parser.parse(text).topNode, text);
}

function tree(node: Node, text: string): Tree {
  const children: Tree[] = [];
  for (let next = node.firstChild; next !== null; next = next.nextSibling) children.push(tree(next, text));
  return { name: node.type.isError ? 'error' : node.name, text: text.slice(node.from, node.to), children };
}

/** Where the grammar does not accept a text: what it stumbles over; nothing for LogQL. */
export function syntaxErrors(text: string): string[] {
  return errors(parse(withWindows(text)));
}

function errors({ name, text, children }: Tree): string[] {
  return [...(name === 'error' ? [`at \`${text}\``] : []), ...children.flatMap(errors)];
}

/** A text with lengths of time where Grafana would put them before Loki sees it. */
export function withWindows(text: string): string {
  return text.replaceAll(/\$__(auto|range)\b/g, '7m');
}

/** The children of some names. */
export function all({ children }: Tree, ...names: readonly string[]): Tree[] {
  return children.filter(({ name }) => names.includes(name));
}

/** The child of one of some names; there must be exactly one. */
export function only(parent: Tree, ...names: readonly string[]): Tree {
  const [found, ...more] = all(parent, ...names);
  if (found === undefined || more.length > 0) throw new Error(`\`${parent.text}\` has not one ${names.join(' or ')}`);
  return found;
}

/** The elements of a list, which the grammar writes as a list and one more: `Labels(Labels(a), b)`. */
export function elements(list: Tree): Tree[] {
  return list.children.flatMap((child) => (child.name === list.name ? elements(child) : [child]));
}

/** What a string between quotes stands for. */
export function unquote(literal: string): string {
  const ESCAPES: Readonly<Record<string, string>> = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };
  if (literal.startsWith('`')) return literal.slice(1, -1);
  return literal
    .slice(1, -1)
    .replaceAll(/\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|([\s\S]))/g, (_, x, u, long, character) => {
      const code = (x ?? u ?? long) as string | undefined;
      const one = character as string;
      return code === undefined ? (ESCAPES[one] ?? one) : String.fromCodePoint(parseInt(code, 16));
    });
}
