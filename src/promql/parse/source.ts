import type { Expression } from '../ast';
import { QueryFault, type SyntaxNode, firstOf, quoted } from './grammar';
import { unquote } from './literals';

/** A text that is being read, and what was found in it so far. */
export class Source {
  private readonly found = new Map<Expression, number>();
  private readonly closed = new Set<Expression>();

  constructor(readonly text: string) {}

  /** Where each expression begins. */
  get positions(): ReadonlyMap<Expression, number> {
    return this.found;
  }

  textOf({ from, to }: SyntaxNode): string {
    return this.text.slice(from, to);
  }

  /** The name of a label or of a metric, which may be in quotes. */
  nameOf(node: SyntaxNode): string {
    return node.name === 'QuotedLabelName' ? this.stringOf(firstOf(node)) : this.textOf(node);
  }

  stringOf(node: SyntaxNode): string {
    const value = unquote(this.textOf(node));
    if (value === undefined) throw new QueryFault(node.from, `${quoted(this.textOf(node))} is no text in quotes`);
    return value;
  }

  /** Remembers where an expression begins. */
  place<E extends Expression>(expression: E, from: number): E {
    if (!this.found.has(expression)) this.found.set(expression, from);
    return expression;
  }

  /** Remembers that an expression is in parentheses, after which no window and no offset can stand. */
  close<E extends Expression>(expression: E): E {
    this.closed.add(expression);
    return expression;
  }

  isClosed(expression: Expression): boolean {
    return this.closed.has(expression);
  }
}
