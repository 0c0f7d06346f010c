import { type Aggregation, type Binary, type Call, type Expression, SET_OPERATORS, type Selector } from './ast';
import { typeOf } from './value-types';
import { common, union, without } from './labels';

type Labels = readonly string[] | undefined;

/** The labels of the series that a selector finds, where somebody knows them. */
type LabelsOfSeries = (selector: Selector) => Labels;

/**
 * The labels that the answer to an expression may have, as far as its text tells, and whoever knows the series that it
 * selects; undefined where anything may be.
 */
export function keptLabels(expression: Expression, ofSeries: LabelsOfSeries = () => undefined): Labels {
  switch (expression.type) {
    case 'selector':
      return ofSeries(expression);
    case 'number':
    case 'string':
      return [];
    case 'range':
    case 'subquery':
    case 'negation':
      return keptLabels(expression.of, ofSeries);
    case 'aggregation':
      return ofAggregation(expression, ofSeries);
    case 'call':
      return ofCall(expression, ofSeries);
    case 'binary':
      return ofBinary(expression, ofSeries);
  }
}

/** Aggregations that choose series and keep them as they are. */
const CHOOSING = ['topk', 'bottomk', 'limitk', 'limit_ratio'];

function ofAggregation({ operator, grouping, parameter, of }: Aggregation, ofSeries: LabelsOfSeries): Labels {
  const inside = keptLabels(of, ofSeries);
  if (CHOOSING.includes(operator)) return inside;
  const kept = grouping?.mode === 'without' ? without(inside, grouping.labels) : (grouping?.labels ?? []);
  return operator === 'count_values' ? union(kept, strings(parameter)) : kept;
}

function strings(...of: readonly (Expression | undefined)[]): string[] {
  return of.flatMap((expression) => (expression?.type === 'string' ? [expression.value] : []));
}

function ofCall({ name, arguments: given }: Call, ofSeries: LabelsOfSeries): Labels {
  const series = given.find((argument) => ['vector', 'matrix'].includes(typeOf(argument)));
  switch (name) {
    case 'absent':
    case 'absent_over_time':
      return comparedForEquality(series);
    case 'label_replace':
    case 'label_join':
      return series && union(keptLabels(series, ofSeries), strings(given[1]));
    case 'histogram_quantile':
    case 'histogram_fraction':
      return series && without(keptLabels(series, ofSeries), ['le']);
    case 'histogram_quantiles':
    case 'info':
      return undefined;
    case 'scalar':
      return [];
    default:
      return series === undefined ? [] : keptLabels(series, ofSeries);
  }
}

function comparedForEquality(of: Expression | undefined): string[] {
  const selector = of?.type === 'range' ? of.of : of;
  if (selector?.type !== 'selector') return [];
  return selector.matchers.filter(({ operator }) => operator === '=').map(({ label }) => label);
}

function ofBinary({ operator, matching, left, right }: Binary, ofSeries: LabelsOfSeries): Labels {
  const [ofLeft, ofRight] = [keptLabels(left, ofSeries), keptLabels(right, ofSeries)];
  if (typeOf(left) === 'scalar') return ofRight;
  if (typeOf(right) === 'scalar') return ofLeft;
  if (operator === 'or') return common(ofLeft, ofRight);
  if (SET_OPERATORS.includes(operator) || matching === undefined) return ofLeft;
  if (matching.group !== undefined)
    return union(matching.group.side === 'left' ? ofLeft : ofRight, matching.group.labels);
  return matching.mode === 'on' ? matching.labels : without(ofLeft, matching.labels);
}
