import type { Expression, LabelMatcher, Selector } from './ast';
import type { Vector } from './vector';

/** The same query of fewer series: every selector gets the matchers that are said for it, besides its own. */
export function narrow<V extends Pick<Vector, 'expression'>>(
  query: V,
  matchersFor: (selector: Selector) => readonly LabelMatcher[],
): V {
  const selected = (selector: Selector): Selector => ({
    ...selector,
    matchers: [...selector.matchers, ...matchersFor(selector)],
  });
  const inside = (expression: Expression): Expression => {
    switch (expression.type) {
      case 'selector':
        return selected(expression);
      case 'range':
        return { ...expression, of: selected(expression.of) };
      case 'subquery':
      case 'negation':
        return { ...expression, of: inside(expression.of) };
      case 'call':
        return { ...expression, arguments: expression.arguments.map(inside) };
      case 'aggregation':
        return { ...expression, of: inside(expression.of) };
      case 'binary':
        return { ...expression, left: inside(expression.left), right: inside(expression.right) };
      case 'number':
      case 'string':
        return expression;
    }
  };
  return { ...query, expression: inside(query.expression) };
}
