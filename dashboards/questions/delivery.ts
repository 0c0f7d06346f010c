import { bugsIntroduced } from '../../src/catalogue/framework';
import type { Metric, TargetLabel } from '../../src/catalogue/metric';
import { type PanelWindow, type Vector, as, firstOf, multiply, each } from '../../src/promql';
import { total } from './counted';

export type DeliveryLabel = (typeof bugsIntroduced)['labels'][number] | TargetLabel;

/** Bugs for each of something that was delivered: 0 where there are none, and nothing where nothing was delivered. */
export function bugsPer<const By extends DeliveryLabel = never>(
  delivered: Metric<'counter', DeliveryLabel, 'count'>,
  window: PanelWindow,
  by?: readonly By[],
): Vector<By, 'count'>;
export function bugsPer(
  delivered: Metric<'counter', DeliveryLabel, 'count'>,
  window: PanelWindow,
  by: readonly DeliveryLabel[] = [],
): Vector {
  const all = total(delivered, window, by);
  return as(each(firstOf(total(bugsIntroduced, window, by), multiply(all, 0)), all), 'count');
}
