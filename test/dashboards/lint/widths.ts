import { type Panel, contentOf, nameOf, openingOf } from '../model';
import { type Rule, panel, stat, withPanels } from './rule';

/** Whole lines, halves and thirds of them, and for numbers up to a sixth. */
const WIDTHS = [24, 16, 12, 8];
const OF_NUMBERS = [...WIDTHS, 6, 5, 4];
const MOST_COLUMNS = 5;

/** On a phone each panel becomes as wide as the screen, and a table with many columns has to be pushed about. */
export const widths: Rule = {
  id: 'D12',
  says: `panels are a third of the page or more, numbers a sixth; tables of the first row have at most ${MOST_COLUMNS} columns`,
  check: (dashboard) => [
    ...contentOf(dashboard)
      .filter(({ type, gridPos }) => !(type === 'stat' ? OF_NUMBERS : WIDTHS).includes(gridPos?.w ?? 0))
      .map((found) => `${nameOf(found)} is ${found.gridPos?.w ?? 0} columns wide`),
    ...openingOf(dashboard)
      .filter((found) => found.type === 'table' && columns(found) > MOST_COLUMNS)
      .map((found) => `the table ${nameOf(found)} has ${columns(found)} columns`),
  ],
  good: withPanels({ ...stat, gridPos: { x: 0, y: 6, w: 4, h: 4 } }, { ...panel, gridPos: { x: 4, y: 6, w: 8, h: 4 } }),
  bad: withPanels({ ...panel, gridPos: { x: 0, y: 6, w: 6, h: 4 } }),
};

/** One for each query, besides those of labels. */
function columns({ targets = [] }: Panel): number {
  return targets.length;
}
