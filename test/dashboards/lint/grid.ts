import { type DashboardModel, type Panel, nameOf } from '../model';
import { type Rule, panel } from './rule';

const COLUMNS = 24;

/** Grafana pushes panels that overlap somewhere else, and cuts those that stand outside. */
export const grid: Rule = {
  id: 'D12',
  says: 'panels stand within 24 columns, and not upon each other',
  // What is inside a collapsed row is laid out when somebody opens it.
  check: ({ panels = [] }: DashboardModel) => [panels, ...panels.map((row) => row.panels ?? [])].flatMap(misplaced),
  good: { panels: [panel, { ...panel, id: 2, gridPos: { x: 12, y: 0, w: 12, h: 8 } }] },
  bad: { panels: [panel, { ...panel, id: 2, gridPos: { x: 11, y: 7, w: 12, h: 8 } }] },
};

function misplaced(panels: readonly Panel[]): string[] {
  return panels.flatMap((found, index) => [
    ...(isOutside(found) ? [`${nameOf(found)} has no place, or one outside`] : []),
    ...panels
      .slice(index + 1)
      .filter((other) => overlap(found, other))
      .map((other) => `${nameOf(found)} and ${nameOf(other)} stand upon each other`),
  ]);
}

function isOutside({ gridPos }: Panel): boolean {
  if (gridPos === undefined) return true;
  const { x, y, w, h } = gridPos;
  return x < 0 || y < 0 || w < 1 || h < 1 || x + w > COLUMNS;
}

function overlap({ gridPos: a }: Panel, { gridPos: b }: Panel): boolean {
  if (a === undefined || b === undefined) return false;
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}
