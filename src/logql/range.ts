import type { GroupableFunction, Lines, PanelWindow, RangeAggregation, RangeFunction, Unwrap, Window } from './ast';
import { type GroupingOptions, group } from './grouping';
import type { LogQuery, MetricQuery, Unwrapped } from './query';

export interface RangeOptions {
  /** How far back the window lies. @default not at all */
  readonly offset?: Window;
}

type Counted<F extends string> = (LogQuery<F> | Unwrapped<F>) & { readonly unwrap?: Unwrap };

/** The compiler does not see that `-5m` and `0s` are no windows. */
function over(
  name: RangeFunction,
  { expression, unwrap }: { readonly expression: Lines; readonly unwrap?: Unwrap },
  window: PanelWindow,
  { offset }: RangeOptions,
): RangeAggregation {
  for (const length of [window, ...(offset === undefined ? [] : [offset])]) {
    if (!/^(\d*[1-9]\d*[smhdw]|\$__(auto|range))$/.test(length)) {
      throw new Error(`"${length}" is no window: write a length of time such as 5m, 1h or 7d`);
    }
  }
  return { type: 'range', name, lines: expression, ...(unwrap && { unwrap }), window, ...(offset && { offset }) };
}

const overLines =
  (name: 'count_over_time' | 'bytes_over_time' | 'bytes_rate') =>
  <F extends string>(lines: LogQuery<F>, window: PanelWindow, options: RangeOptions = {}): MetricQuery<F> => ({
    type: 'numbers',
    expression: over(name, lines, window, options),
    labels: lines.fields,
  });

/** How many lines a window has. */
export const countOverTime = overLines('count_over_time');
/** How many bytes the lines of a window have. */
export const bytesOverTime = overLines('bytes_over_time');
/** How many bytes of lines a window has, a second. */
export const bytesRate = overLines('bytes_rate');

/** How many lines a window has, a second; after `unwrap`, how much their numbers add up to, a second. */
export function rate<F extends string>(
  query: Counted<F>,
  window: PanelWindow,
  options: RangeOptions = {},
): MetricQuery<F> {
  return { type: 'numbers', expression: over('rate', query, window, options), labels: query.fields };
}

/** One series, present only while there are no lines. It has the labels that are compared for equality and nothing else. */
export function absentOverTime<F extends string>(
  query: Counted<F>,
  window: PanelWindow,
  options: RangeOptions = {},
): MetricQuery<F> {
  const { matchers } = query.expression;
  const labels = query.fields?.filter((field) => {
    const [matcher, ...more] = matchers.filter(({ label }) => label === field);
    return matcher?.operator === '=' && more.length === 0;
  });
  return { type: 'numbers', expression: over('absent_over_time', query, window, options), labels };
}

const overNumbers =
  (name: 'sum_over_time' | 'rate_counter') =>
  <F extends string>(numbers: Unwrapped<F>, window: PanelWindow, options: RangeOptions = {}): MetricQuery<F> => ({
    type: 'numbers',
    expression: over(name, numbers, window, options),
    labels: numbers.fields,
  });

/** What the numbers of a window add up to. */
export const sumOverTime = overNumbers('sum_over_time');
/** Growth, a second, of a field that counts up and sometimes starts again. */
export const rateCounter = overNumbers('rate_counter');

type GroupedRangeOptions = RangeOptions & GroupingOptions;

/** The labels of the answer are those of the lines, or as chosen by `by` and `without`. */
function overGrouped(name: GroupableFunction) {
  function apply<F extends string, const By extends F = F>(
    numbers: Unwrapped<F>,
    window: PanelWindow,
    options?: RangeOptions & { readonly by?: readonly By[] },
  ): MetricQuery<By>;
  function apply<F extends string, const Without extends F>(
    numbers: Unwrapped<F>,
    window: PanelWindow,
    options: RangeOptions & { readonly without: readonly Without[] },
  ): MetricQuery<Exclude<F, Without>>;
  function apply(numbers: Unwrapped, window: PanelWindow, options: GroupedRangeOptions = {}): MetricQuery {
    const { labels, ...grouping } = group(numbers.fields, options);
    return { type: 'numbers', expression: { ...over(name, numbers, window, options), ...grouping }, labels };
  }
  return apply;
}

export const avgOverTime = overGrouped('avg_over_time');
export const minOverTime = overGrouped('min_over_time');
export const maxOverTime = overGrouped('max_over_time');
export const firstOverTime = overGrouped('first_over_time');
export const lastOverTime = overGrouped('last_over_time');
export const stddevOverTime = overGrouped('stddev_over_time');
export const stdvarOverTime = overGrouped('stdvar_over_time');

/** A quantile of the numbers of a window, exact, unlike that of a histogram. */
export function quantileOverTime<F extends string, const By extends F = F>(
  quantile: number,
  numbers: Unwrapped<F>,
  window: PanelWindow,
  options?: RangeOptions & { readonly by?: readonly By[] },
): MetricQuery<By>;
export function quantileOverTime<F extends string, const Without extends F>(
  quantile: number,
  numbers: Unwrapped<F>,
  window: PanelWindow,
  options: RangeOptions & { readonly without: readonly Without[] },
): MetricQuery<Exclude<F, Without>>;
export function quantileOverTime(
  quantile: number,
  numbers: Unwrapped,
  window: PanelWindow,
  options: GroupedRangeOptions = {},
): MetricQuery {
  if (!(quantile >= 0 && quantile <= 1)) throw new Error(`a quantile lies between 0 and 1: ${quantile}`);
  const { labels, ...grouping } = group(numbers.fields, options);
  const expression = { ...over('quantile_over_time', numbers, window, options), parameter: quantile, ...grouping };
  return { type: 'numbers', expression, labels };
}
