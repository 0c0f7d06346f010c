import type { Metric, TargetLabel, Unit } from '../../src/catalogue/metric';
import {
  type Matchers,
  type PanelWindow,
  type Vector,
  atLeast,
  buckets,
  countOf,
  histogramQuantile,
  increase,
  sum,
  sumOf,
  each,
} from '../../src/promql';

/** How much the largest observations of a window were at least: of 0.95, nineteen of twenty were smaller. */
export function largest<L extends string, U extends Unit, const By extends NoInfer<L> | TargetLabel = never>(
  of: Metric<'histogram', L, U>,
  quantile: number,
  window: PanelWindow,
  by?: readonly By[],
  where?: Matchers<NoInfer<L> | TargetLabel>,
): Vector<By, U>;
export function largest(
  of: Metric<'histogram'>,
  quantile: number,
  window: PanelWindow,
  by: readonly string[] = [],
  where: Matchers = {},
): Vector {
  const found = histogramQuantile(quantile, sum(increase(buckets(of, where), window), { by: [...by, 'le'] }));
  // While nothing was observed it is no number, across which Grafana draws a line.
  return atLeast(found, 0);
}

/** The mean of what was observed within a window. */
export function mean<L extends string, U extends Unit, const By extends NoInfer<L> | TargetLabel = never>(
  of: Metric<'histogram', L, U>,
  window: PanelWindow,
  by?: readonly By[],
): Vector<By, U>;
export function mean(of: Metric<'histogram'>, window: PanelWindow, by: readonly string[] = []): Vector {
  const observed = sum(increase(sumOf(of), window), { by });
  return each(observed, sum(increase(countOf(of), window), { by }));
}
