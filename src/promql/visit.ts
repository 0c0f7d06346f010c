import type { Expression, Selector } from './ast';
import type { Vector } from './vector';

/** The expressions directly inside one, from the left to the right. */
export function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.type) {
    case 'selector':
    case 'number':
    case 'string':
      return [];
    case 'range':
    case 'subquery':
    case 'negation':
      return [expression.of];
    case 'call':
      return expression.arguments;
    case 'aggregation':
      return expression.parameter === undefined ? [expression.of] : [expression.parameter, expression.of];
    case 'binary':
      return [expression.left, expression.right];
  }
}

/** Every expression of a query, each before what is inside it. */
export function expressionsOf({ expression }: Pick<Vector, 'expression'>): Expression[] {
  const found: Expression[] = [];
  const visit = (one: Expression): void => {
    found.push(one);
    for (const child of childrenOf(one)) visit(child);
  };
  visit(expression);
  return found;
}

/** Every selector of a query, with its matchers. */
export function selectorsOf(query: Pick<Vector, 'expression'>): Selector[] {
  return expressionsOf(query).filter((expression) => expression.type === 'selector');
}

/** The names of the series that a query asks for; what is selected without a name, or by a pattern of names, is not among them. */
export function metricNames(query: Pick<Vector, 'expression'>): string[] {
  const names = selectorsOf(query).flatMap(({ name, matchers }) => [
    ...(name === undefined ? [] : [name]),
    ...matchers.flatMap(({ label, operator, value }) => (label === '__name__' && operator === '=' ? [value] : [])),
  ]);
  return [...new Set(names)];
}

/** The windows of a query: of its ranges and subqueries, their steps, and offsets. */
export function windowsOf(query: Pick<Vector, 'expression'>): string[] {
  return expressionsOf(query).flatMap((expression) => {
    switch (expression.type) {
      case 'range':
        return [expression.window];
      case 'subquery':
        return [expression.window, expression.step ?? [], expression.offset ?? []].flat();
      case 'selector':
        return expression.offset ?? [];
      default:
        return [];
    }
  });
}
