import { ask } from './asking';
import { ALL } from './interpolation';
import { type Page, type Panel, type Query, panelsOf } from './page';
import type { Viewer } from './viewer';

/** Sums of the same in another order differ by so little. */
const ROUNDING = 1e-6;

/** Numbers that add up: what was counted, summed over whoever did it. */
export function sumsOf(page: Page): { readonly panel: Panel; readonly query: Query }[] {
  return panelsOf(page)
    .filter(({ type }) => type === 'stat')
    .flatMap((panel) => (panel.targets ?? []).map((query) => ({ panel, query })))
    .filter(({ query: { expr = '' } }) => /^sum\(increase\([^()]*\)\)$/.test(expr));
}

/** Where everything is something else than the sum over all that can be chosen. */
export async function unequalSums(page: Page, viewer: Viewer): Promise<string[]> {
  const { choices } = await viewer.open(page);
  const differing = sumsOf(page).flatMap(({ panel, query }) =>
    [...choices.values()]
      .filter(({ name, values }) => values.includes(ALL) && query.expr?.includes(`$${name}"`))
      .map(async ({ name, options = [] }) => {
        const value = async (chosen: string): Promise<number> => {
          const { series } = await ask(panel, query, await viewer.open(page, { [name]: [chosen] }));
          return series[0]?.values[0] ?? 0;
        };
        const all = await value(ALL);
        const parts = (await Promise.all(options.map(value))).reduce((sum, part) => sum + part, 0);
        const what = `${page.uid} / ${panel.title ?? ''}: ${all} is shown, and ${parts} over each ${name}`;
        return Math.abs(all - parts) <= ROUNDING * all ? [] : [what];
      }),
  );
  return (await Promise.all(differing)).flat();
}
