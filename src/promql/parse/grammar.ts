import type * as Lezer from '@prometheus-io/lezer-promql';
import { PANEL_WINDOWS } from '../window';

/** A node of the tree that Prometheus' own grammar makes of a text. */
export type SyntaxNode = ReturnType<typeof Lezer.parser.parse>['topNode'];

/** Something that is wrong with a text, and where. */
export class QueryFault extends Error {
  constructor(
    readonly position: number,
    message: string,
  ) {
    super(message);
  }
}

/** The tree of a text. Windows of Grafana's are read as if they were lengths of time. */
export function treeOf(text: string): SyntaxNode {
  // The grammar takes some 15 ms to load, and few programs give a query as text: those that do not shall not wait.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { parser } = require('@prometheus-io/lezer-promql') as typeof Lezer;
  const root = parser.parse(withoutVariables(text)).topNode;
  root.cursor().iterate(({ type, from, to }) => {
    if (type.isError) throw new QueryFault(from, unexpected(text, from, to));
  });
  return root;
}

function unexpected(text: string, from: number, to: number): string {
  const [piece, rest] = [text.slice(from, to).trim(), text.slice(from)];
  if (rest.trim() === '') return 'the query ends too early';
  const name = /[a-zA-Z_]\w*(?=\s*$)/.exec(text.slice(0, from))?.[0];
  if (piece === '(' && name !== undefined) return `there is no function ${name}`;
  return piece === '' ? `something is missing before ${quoted(rest)}` : `${quoted(piece)} is not expected here`;
}

/** The beginning of a text, for a message. */
export function quoted(text: string): string {
  const [line = ''] = text.trim().split('\n');
  return `\`${line.length > 40 ? `${line.slice(0, 40)}…` : line}\``;
}

/** Lengths of time in the place of Grafana's windows, as long as these, so that every position stays. */
function withoutVariables(text: string): string {
  return PANEL_WINDOWS.reduce((masked, name) => masked.replaceAll(name, `${'0'.repeat(name.length - 2)}1s`), text);
}

/** What is inside a node, without comments. */
export function partsOf(node: SyntaxNode): SyntaxNode[] {
  const parts: SyntaxNode[] = [];
  for (let part = node.firstChild; part !== null; part = part.nextSibling) {
    if (part.name !== 'LineComment') parts.push(part);
  }
  return parts;
}

/** The first part inside a node; the grammar says where there is one. */
export function firstOf(node: SyntaxNode): SyntaxNode {
  const [first] = partsOf(node);
  if (first === undefined) throw new QueryFault(node.from, `${node.name} is empty`);
  return first;
}
