import type { Expression } from './ast';
import { type ValueType, aggregationOf, signatureOf } from './signatures';

/** Something that Prometheus would not accept, and where. */
export interface Problem {
  readonly of: Expression;
  readonly message: string;
}

/** What people call the types. */
export const NAMES: Readonly<Record<ValueType, string>> = {
  vector: 'an instant vector',
  matrix: 'a range vector',
  scalar: 'a number',
  string: 'a text',
};
const EXAMPLES: Readonly<Record<ValueType, string>> = {
  vector: ' such as up',
  matrix: ' such as up[5m]',
  scalar: '',
  string: '',
};

/** What an expression gives, if it is right. */
export function typeOf(expression: Expression): ValueType {
  switch (expression.type) {
    case 'selector':
    case 'aggregation':
      return 'vector';
    case 'range':
    case 'subquery':
      return 'matrix';
    case 'call':
      return signatureOf(expression.name)?.gives ?? 'vector';
    case 'binary':
      return typeOf(expression.left) === 'scalar' && typeOf(expression.right) === 'scalar' ? 'scalar' : 'vector';
    case 'negation':
      return typeOf(expression.of);
    case 'number':
      return 'scalar';
    case 'string':
      return 'string';
  }
}

/** What is of the wrong type inside an expression. */
export function mistyped(expression: Expression): Problem[] {
  const expect = (of: Expression | undefined, wanted: readonly ValueType[], what: string): Problem[] => {
    if (of === undefined || wanted.includes(typeOf(of))) return [];
    const allowed = wanted.map((type) => NAMES[type] + EXAMPLES[type]).join(' or ');
    return [{ of, message: `${what} must be ${allowed}; this is ${NAMES[typeOf(of)]}` }];
  };
  switch (expression.type) {
    case 'subquery':
      return expect(expression.of, ['vector'], 'what is before [:]');
    case 'negation':
      return expect(expression.of, ['vector', 'scalar'], 'what is after a sign');
    case 'binary':
      return [expression.left, expression.right].flatMap((side) =>
        expect(side, ['vector', 'scalar'], `a side of ${expression.operator}`),
      );
    case 'aggregation': {
      const { operator, parameter, of } = expression;
      const wanted = aggregationOf(operator)?.parameter;
      return [
        ...expect(of, ['vector'], `what ${operator} aggregates`),
        ...(wanted === undefined ? [] : expect(parameter, [wanted], `the first argument of ${operator}`)),
      ];
    }
    case 'call': {
      const { takes = [] } = signatureOf(expression.name) ?? {};
      return expression.arguments.flatMap((argument, index) => {
        const wanted = takes[Math.min(index, takes.length - 1)];
        return wanted === undefined ? [] : expect(argument, [wanted], `argument ${index + 1} of ${expression.name}`);
      });
    }
    default:
      return [];
  }
}
