import type { Kind } from '../../catalogue/metric';
import type { FunctionName } from '../signatures';
import type { Effect, Effects } from '../unit';
import type { LabelsOf, Scalar, Series, Subquery, UnitOf, Vector } from '../vector';
import type { PanelWindow } from '../window';
import { type WindowFor, call, expressionOf, overWindow, sameLabels } from './call';

/** A function of the values within a window, of series of the kind `K` or of a subquery. */
function overTime<E extends Effect, K extends Kind = 'gauge'>(name: FunctionName) {
  function over<S extends Series<K> | Subquery>(
    of: S,
    ...window: WindowFor<S>
  ): Vector<LabelsOf<S>, Effects<UnitOf<S>>[E]>;
  function over(of: Series | Subquery, window?: PanelWindow): Vector {
    return sameLabels(of, call(name, overWindow(of, window)));
  }
  return over;
}

/** The largest value within a window: of a gauge it bridges a failed scrape. Series of a counter are refused. */
export const maxOverTime = overTime<'same'>('max_over_time');
/** The smallest value within a window. */
export const minOverTime = overTime<'same'>('min_over_time');
/** The mean; of what is true or false, the share of the time in which it was true. */
export const avgOverTime = overTime<'mean'>('avg_over_time');
/** The sum of the values within a window; it depends on how often they were scraped. */
export const sumOverTime = overTime<'total'>('sum_over_time');
/** How far the values within a window lie from their mean. */
export const stddevOverTime = overTime<'difference'>('stddev_over_time');
/** The square of `stddevOverTime`. */
export const stdvarOverTime = overTime<'unknown'>('stdvar_over_time');
/** The last value, however old within the window. */
export const lastOverTime = overTime<'same', Kind>('last_over_time');
/** How many samples there are, of whatever kind. */
export const countOverTime = overTime<'count', Kind>('count_over_time');
/** 1 for each series that had a sample. */
export const presentOverTime = overTime<'boolean', Kind>('present_over_time');
/** How often the value changed. */
export const changes = overTime<'count', Kind>('changes');
/** The last value of a gauge less its first. */
export const delta = overTime<'difference'>('delta');
/** The last value of a gauge less the one before. */
export const idelta = overTime<'difference'>('idelta');
/** Growth of a gauge a second, by linear regression. */
export const deriv = overTime<'eachSecond'>('deriv');

/** A quantile of the values within a window. */
export function quantileOverTime<S extends Series<'gauge'> | Subquery>(
  quantile: number,
  of: S,
  ...window: WindowFor<S>
): Vector<LabelsOf<S>, UnitOf<S>>;
export function quantileOverTime(quantile: number, of: Series | Subquery, window?: PanelWindow): Vector {
  return sameLabels(of, call('quantile_over_time', expressionOf(quantile), overWindow(of, window)));
}

/** What a gauge will be after some time, by linear regression: `predictLinear(free, seconds(4 * 3600), '1d')`. */
export function predictLinear<S extends Series<'gauge'> | Subquery>(
  of: S,
  ahead: Scalar<'seconds'>,
  ...window: WindowFor<S>
): Vector<LabelsOf<S>, UnitOf<S>>;
export function predictLinear(of: Series | Subquery, ahead: Scalar, window?: PanelWindow): Vector {
  return sameLabels(of, call('predict_linear', overWindow(of, window), ahead.expression));
}
