import type { Expression, Selector } from '../../src/promql/ast';
import type { Vector } from '../../src/promql';

/** What is known of a recording. */
interface Recording {
  readonly name: string;
  readonly query: Vector;
  readonly labels: Readonly<Record<string, string>>;
}

/**
 * An expression with the queries of recordings where it reads them, so that what an alert asks in two steps is judged
 * as one question. Matchers and offsets of what is read are left out: only the form is looked at.
 */
export function inlined(expression: Expression, recordings: readonly Recording[]): Expression {
  const go = (of: Expression): Expression => inlined(of, recordings);
  switch (expression.type) {
    case 'number':
    case 'string':
      return expression;
    case 'selector':
      return ofSelector(expression, recordings) ?? expression;
    case 'range': {
      const { of, window } = expression;
      const query = ofSelector(of, recordings);
      if (query === undefined) return expression;
      return { type: 'subquery', of: query, window, ...(of.offset !== undefined && { offset: of.offset }) };
    }
    case 'subquery':
    case 'negation':
      return { ...expression, of: go(expression.of) };
    case 'call':
      return { ...expression, arguments: expression.arguments.map(go) };
    case 'aggregation':
      return { ...expression, of: go(expression.of) };
    case 'binary':
      return { ...expression, left: go(expression.left), right: go(expression.right) };
  }
}

function ofSelector({ name, matchers }: Selector, recordings: readonly Recording[]): Expression | undefined {
  const found = recordings.find(
    (recording) =>
      recording.name === name &&
      matchers.every(({ label, operator, value }) => operator !== '=' || (recording.labels[label] ?? value) === value),
  );
  // A recording that reads itself is a fault of its own; it must not be one of this function.
  const others = recordings.filter((recording) => recording !== found);
  return found && inlined(found.query.expression, others);
}
