import type { Metric, TargetLabel, Unit } from '../../src/catalogue/metric';
import { type Matchers, type PanelWindow, type Vector, increase, select, sum, share } from '../../src/promql';

/** How much a counter grew within a window, told apart by some labels. */
export function total<L extends string, U extends Unit, const By extends NoInfer<L> | TargetLabel = never>(
  of: Metric<'counter', L, U>,
  window: PanelWindow,
  by?: readonly By[],
  where?: Matchers<NoInfer<L> | TargetLabel>,
): Vector<By, U>;
export function total(
  of: Metric<'counter'>,
  window: PanelWindow,
  by: readonly string[] = [],
  where: Matchers = {},
): Vector {
  return sum(increase(select(of, where), window), { by });
}

/** The share of what was counted within a window that went one way: 0 where none of it did. */
export function portion<L extends string, U extends Unit, const By extends NoInfer<L> | TargetLabel = never>(
  of: Metric<'counter', L, U>,
  which: Matchers<NoInfer<L>>,
  window: PanelWindow,
  by?: readonly By[],
  where?: Matchers<NoInfer<L> | TargetLabel>,
): Vector<By, 'ratio'>;
export function portion(
  of: Metric<'counter'>,
  which: Matchers,
  window: PanelWindow,
  by: readonly string[] = [],
  where: Matchers = {},
): Vector {
  return share(total(of, window, by, { ...where, ...which }), total(of, window, by, where));
}
