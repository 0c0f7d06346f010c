import type { Selector } from '../ast';
import type { Series, Vector } from '../vector';
import { type PanelWindow } from '../window';
import { call, overWindow } from './call';

/** One series, present only while the given ones are missing. It has the labels that are compared for equality. */
export function absent<L extends string>(series: Series<'counter' | 'gauge', L>): Vector<L, 'boolean'> {
  return { type: 'vector', expression: call('absent', series.expression), labels: compared(series) };
}

/** As `absent`, for a whole window: also true of series that came and went. */
export function absentOverTime<L extends string>(
  series: Series<'counter' | 'gauge', L>,
  window: PanelWindow,
): Vector<L, 'boolean'> {
  return { type: 'vector', expression: call('absent_over_time', overWindow(series, window)), labels: compared(series) };
}

function compared<L extends string>({
  expression,
  labels,
}: {
  readonly expression: Selector;
  readonly labels: readonly L[] | undefined;
}): readonly L[] | undefined {
  const equal = expression.matchers.filter(({ operator }) => operator === '=').map(({ label }) => label);
  return labels?.filter((label) => equal.includes(label));
}
