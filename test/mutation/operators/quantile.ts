import { type Expression, number } from '../../../src/promql/ast';
import { perPart } from './operator';

const QUANTILES: readonly string[] = ['histogram_quantile', 'quantile_over_time'];

/** Another quantile: the median, or nearly the worst where it is the median. */
export const quantile = perPart((part) => {
  if (part.type === 'call' && QUANTILES.includes(part.name)) {
    const [first, ...rest] = part.arguments;
    return other(first, (by) => ({ ...part, arguments: [by, ...rest] }));
  }
  if (part.type === 'aggregation' && part.operator === 'quantile') {
    return other(part.parameter, (parameter) => ({ ...part, parameter }));
  }
  return [];
});

function other(parameter: Expression | undefined, place: (value: Expression) => Expression) {
  if (parameter?.type !== 'number') return [];
  const { value } = parameter;
  const instead = value === 0.5 ? 0.95 : 0.5;
  return [{ says: `quantile ${value} → ${instead}`, by: place(number(instead)) }];
}
