import { type Vector, keptLabels, selectorsOf } from '../../src/promql';

/** Labels that tell the least, because most stacks have one of each. */
const LAST = ['pod', 'job', 'namespace', 'cluster'];

/** The labels by which the series of a side of a comparison are told apart, what tells most first. */
export function legendOf(side: Vector): string {
  const kept = keptLabels(side.expression);
  const labels = (side.labels ?? []).filter((label) => (kept?.includes(label) ?? true) && !isFixed(side, label));
  return labels
    .sort((one, other) => LAST.indexOf(one) - LAST.indexOf(other))
    .map((label) => `{{${label}}}`)
    .join(' ');
}

/** Whether all series have the same value of a label, because the query says so. */
function isFixed(side: Vector, label: string): boolean {
  const values = selectorsOf(side).map(
    ({ matchers }) => matchers.find((matcher) => matcher.label === label && matcher.operator === '=')?.value,
  );
  return values[0] !== undefined && values.every((value) => value === values[0]);
}
