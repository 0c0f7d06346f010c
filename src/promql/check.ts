import { type Aggregation, type Binary, COMPARISONS, type Call, type Expression, SET_OPERATORS } from './ast';
import { acceptsAbsent } from './matcher';
import { patternFault } from './pattern';
import { aggregationOf, signatureOf } from './signatures';
import { type Problem, mistyped, typeOf } from './value-types';
import { childrenOf } from './visit';

/** Everything that Prometheus would not accept in an expression: what a grammar allows and its types do not. */
export function problemsOf(expression: Expression, experimental = false): Problem[] {
  return [
    ...own(expression, experimental).map((message) => ({ of: expression, message })),
    ...mistyped(expression),
    ...childrenOf(expression).flatMap((child) => {
      const isData = expression.type === 'call' && expression.name === 'info' && child === expression.arguments[1];
      return isData && child.type === 'selector' ? [] : problemsOf(child, experimental);
    }),
  ];
}

/** What is wrong with an expression itself. */
function own(expression: Expression, experimental: boolean): string[] {
  switch (expression.type) {
    case 'selector': {
      const { name, matchers } = expression;
      const isNamed = name !== undefined && name !== '';
      return [
        ...(!isNamed && matchers.every(acceptsAbsent) ? ['one matcher must not accept an empty label'] : []),
        ...(isNamed && matchers.some(({ label }) => label === '__name__') ? ['the name is said twice'] : []),
        ...matchers.flatMap(({ operator, value }) => {
          const fault = operator.endsWith('~') ? patternFault(value) : undefined;
          return fault === undefined ? [] : [`the regular expression "${value}" cannot be read: ${fault}`];
        }),
      ];
    }
    case 'call':
      return ofCall(expression, experimental);
    case 'aggregation':
      return ofAggregation(expression, experimental);
    case 'binary':
      return ofBinary(expression);
    default:
      return [];
  }
}

function ofCall({ name, arguments: given }: Call, experimental: boolean): string[] {
  const signature = signatureOf(name);
  if (signature === undefined) return [`there is no function ${name}`];
  const { takes, optional = 0, repeats = false } = signature;
  const least = takes.length - optional;
  const isFew = given.length < least;
  const isMany = !repeats && given.length > takes.length;
  const range = repeats ? `at least ${least}` : optional > 0 ? `${least} to ${takes.length}` : String(least);
  return [
    ...(isFew || isMany ? [`${name} takes ${range} argument${range === '1' ? '' : 's'}, not ${given.length}`] : []),
    ...(name === 'info' && isNamed(given[1]) ? ['the second argument of info is matchers without a name'] : []),
    ...disabled(name, signature, experimental),
  ];
}

function isNamed(expression: Expression | undefined): boolean {
  return expression !== undefined && (expression.type !== 'selector' || expression.name !== undefined);
}

function ofAggregation({ operator, parameter }: Aggregation, experimental: boolean): string[] {
  const signature = aggregationOf(operator);
  if (signature === undefined) return [`there is no aggregation ${operator}`];
  if (signature.parameter === undefined && parameter !== undefined) return [`${operator} takes one argument, not two`];
  if (signature.parameter !== undefined && parameter === undefined) return [`${operator} takes two arguments, not one`];
  return disabled(operator, signature, experimental);
}

function disabled(name: string, of: { readonly experimental?: true }, enabled: boolean): string[] {
  return of.experimental === true && !enabled ? [`${name} needs Prometheus' promql-experimental-functions`] : [];
}

function ofBinary({ operator, bool, matching, left, right }: Binary): string[] {
  const [leftType, rightType] = [typeOf(left), typeOf(right)];
  const isSet = SET_OPERATORS.includes(operator);
  const isComparison = COMPARISONS.includes(operator);
  const areVectors = leftType === 'vector' && rightType === 'vector';
  const areNumbers = leftType === 'scalar' && rightType === 'scalar';
  const both = matching?.mode === 'on' ? matching.group?.labels.filter((label) => matching.labels.includes(label)) : [];
  return [
    ...(bool && !isComparison ? [`bool is for comparisons, not for ${operator}`] : []),
    ...(isComparison && areNumbers && !bool ? ['a comparison of two numbers needs bool'] : []),
    ...(isSet && (leftType === 'scalar' || rightType === 'scalar') ? [`${operator} takes a vector on both sides`] : []),
    ...(isSet && matching?.group ? [`${operator} has no group_${matching.group.side}`] : []),
    ...(matching && !areVectors ? [`${matching.mode} is for two vectors`] : []),
    ...(both ?? []).map((label) => `${label} is in on and in the group: it can be in one`),
  ];
}
