import { type Aggregation, type Binary, type Call, type Expression, SET_OPERATORS } from './ast';
import { typeOf } from './value-types';
import { common, union, without } from './labels';

type Labels = readonly string[] | undefined;

/** The labels that the answer to an expression may have, as far as its text tells; undefined where anything may be. */
export function keptLabels(expression: Expression): Labels {
  switch (expression.type) {
    case 'selector':
      return undefined;
    case 'number':
    case 'string':
      return [];
    case 'range':
    case 'subquery':
    case 'negation':
      return keptLabels(expression.of);
    case 'aggregation':
      return ofAggregation(expression);
    case 'call':
      return ofCall(expression);
    case 'binary':
      return ofBinary(expression);
  }
}

/** Aggregations that choose series and keep them as they are. */
const CHOOSING = ['topk', 'bottomk', 'limitk', 'limit_ratio'];

function ofAggregation({ operator, grouping, parameter, of }: Aggregation): Labels {
  if (CHOOSING.includes(operator)) return keptLabels(of);
  const kept = grouping?.mode === 'without' ? without(keptLabels(of), grouping.labels) : (grouping?.labels ?? []);
  return operator === 'count_values' ? union(kept, strings(parameter)) : kept;
}

function strings(...of: readonly (Expression | undefined)[]): string[] {
  return of.flatMap((expression) => (expression?.type === 'string' ? [expression.value] : []));
}

function ofCall({ name, arguments: given }: Call): Labels {
  const series = given.find((argument) => ['vector', 'matrix'].includes(typeOf(argument)));
  switch (name) {
    case 'absent':
    case 'absent_over_time':
      return comparedForEquality(series);
    case 'label_replace':
    case 'label_join':
      return series && union(keptLabels(series), strings(given[1]));
    case 'histogram_quantile':
    case 'histogram_fraction':
      return series && without(keptLabels(series), ['le']);
    case 'histogram_quantiles':
    case 'info':
      return undefined;
    case 'scalar':
      return [];
    default:
      return series === undefined ? [] : keptLabels(series);
  }
}

function comparedForEquality(of: Expression | undefined): string[] {
  const selector = of?.type === 'range' ? of.of : of;
  if (selector?.type !== 'selector') return [];
  return selector.matchers.filter(({ operator }) => operator === '=').map(({ label }) => label);
}

function ofBinary({ operator, matching, left, right }: Binary): Labels {
  const [ofLeft, ofRight] = [keptLabels(left), keptLabels(right)];
  if (typeOf(left) === 'scalar') return ofRight;
  if (typeOf(right) === 'scalar') return ofLeft;
  if (operator === 'or') return common(ofLeft, ofRight);
  if (SET_OPERATORS.includes(operator) || matching === undefined) return ofLeft;
  if (matching.group !== undefined)
    return union(matching.group.side === 'left' ? ofLeft : ofRight, matching.group.labels);
  return matching.mode === 'on' ? matching.labels : without(ofLeft, matching.labels);
}
