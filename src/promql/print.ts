import type { Matcher, Matchers, Node, Vector } from './query';

/** A query as Prometheus reads it. */
export function print(query: Vector): string {
  return printNode(query.node);
}

function printNode(node: Node): string {
  switch (node.type) {
    case 'selector':
      return node.series + printMatchers(node.matchers);
    case 'range':
      return `${printNode(node.of)}[${node.window}]`;
    case 'call':
      return `${node.name}(${node.arguments.map(printNode).join(', ')})`;
    case 'aggregation': {
      const by = node.by.length === 0 ? '' : ` by (${node.by.join(', ')}) `;
      return `${node.operator}${by}(${printNode(node.of)})`;
    }
    case 'binary': {
      const on = node.on === undefined ? '' : ` on (${node.on.join(', ')})`;
      const left = isChain(node, node.left) ? printNode(node.left) : operand(node.left);
      return `${left} ${node.operator}${on} ${operand(node.right)}`;
    }
    case 'number':
      return printNumber(node.value);
  }
}

/** Nested binary operations are always parenthesised: nobody should need the table of precedence to read an alert. */
function operand(node: Node): string {
  return node.type === 'binary' ? `(${printNode(node)})` : printNode(node);
}

/** `a or b or c` reads from the left, as people do. */
function isChain(node: Node, left: Node): boolean {
  return node.type === 'binary' && node.operator === 'or' && left.type === 'binary' && left.operator === 'or';
}

function printNumber(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  return String(value);
}

function printMatchers(matchers: Matchers): string {
  const printed = Object.entries(matchers).flatMap(([label, matcher]) =>
    matcher === undefined ? [] : [printMatcher(label, matcher)],
  );
  return printed.length === 0 ? '' : `{${printed.join(', ')}}`;
}

function printMatcher(label: string, matcher: Matcher): string {
  return typeof matcher === 'string'
    ? `${label}="${escape(matcher)}"`
    : `${label}${matcher.operator}"${escape(matcher.value)}"`;
}

function escape(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
