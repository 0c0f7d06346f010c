import type { Expression, Selector } from '../../src/promql/ast';
import { placesOf } from './expressions';

/** Series of which a query asks for the last sample alone: neither over a window, nor whether they are absent. */
export function instantSeries(root: Expression): Selector[] {
  return placesOf(root).flatMap(({ expression, above }) => {
    const isInstant = !above.some(
      (around) =>
        around.type === 'range' ||
        around.type === 'subquery' ||
        (around.type === 'call' && around.name.startsWith('absent')),
    );
    return expression.type === 'selector' && isInstant ? [expression] : [];
  });
}
