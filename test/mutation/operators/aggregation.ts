import { named, perPart } from './operator';
import { isFill, isScaleFree } from './scale';

const OTHERS: Readonly<Record<string, string>> = {
  sum: 'avg',
  avg: 'sum',
  max: 'min',
  min: 'max',
  sum_over_time: 'avg_over_time',
  avg_over_time: 'sum_over_time',
  max_over_time: 'min_over_time',
  min_over_time: 'max_over_time',
};

/** Sum and mean, greatest and least are taken for each other: among series, and over time. */
export const aggregation = perPart((part, within) => {
  if (within.some(isFill)) return [];
  if (part.type === 'aggregation') {
    const operator = OTHERS[part.operator];
    if (operator === undefined || (operator === 'avg' && isScaleFree(within))) return [];
    return [{ says: `${part.operator} → ${operator} in ${named(part)}`, by: { ...part, operator } }];
  }
  if (part.type !== 'call') return [];
  const name = OTHERS[part.name];
  return name === undefined ? [] : [{ says: `${part.name} → ${name} in ${named(part)}`, by: { ...part, name } }];
});
