import type { Expression } from '../../src/promql/ast';
import { printExpression } from '../../src/promql/print';

/** An expression with something else in the place of each part for which `to` gives it; what is put in is not looked into. */
export function rewrite(expression: Expression, to: (part: Expression) => Expression | undefined): Expression {
  const changed = to(expression);
  if (changed !== undefined) return changed;
  const inside = (part: Expression): Expression => rewrite(part, to);
  switch (expression.type) {
    case 'selector':
    case 'number':
    case 'string':
      return expression;
    case 'range': {
      const of = inside(expression.of);
      return of.type === 'selector' ? { ...expression, of } : expression;
    }
    case 'subquery':
    case 'negation':
      return { ...expression, of: inside(expression.of) };
    case 'call':
      return { ...expression, arguments: expression.arguments.map(inside) };
    case 'aggregation':
      return {
        ...expression,
        ...(expression.parameter && { parameter: inside(expression.parameter) }),
        of: inside(expression.of),
      };
    case 'binary':
      return { ...expression, left: inside(expression.left), right: inside(expression.right) };
  }
}

/** A part wherever it occurs: in the code it is one definition, which a mistake changes at once. */
export function replaceAll(expression: Expression, part: Expression, to: Expression): Expression {
  const printed = printExpression(part);
  return rewrite(expression, (found) =>
    found.type === part.type && printExpression(found) === printed ? to : undefined,
  );
}
