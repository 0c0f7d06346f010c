import type { Builder } from '@grafana/grafana-foundation-sdk/cog';
import type { Panel, RowPanel } from '@grafana/grafana-foundation-sdk/dashboard';
import type { DashboardModel } from '../src/components/grafana/dashboard';

/** Grafana divides the width of a page into so many columns. */
const COLUMNS = 24;

/** A row of panels under a title. Panels flow from left to right and wrap; nobody writes coordinates. */
export interface Section {
  readonly title: string;
  readonly panels: readonly Builder<Panel>[];
  /** Width of each panel, in 24ths of the page. @default a third, or what fills the line where there are fewer */
  readonly width?: number;
  /** Height of each panel, in rows of 30 pixels. @default 7 */
  readonly height?: number;
  /** Folded away, and its queries not run, until somebody opens it. @default false */
  readonly collapsed?: boolean;
}

/** Up to three panels fill a line; more wrap. */
function share(panels: number): number {
  return COLUMNS / Math.min(Math.max(panels, 1), 3);
}

/** Gives every panel its place and its id, in the order of the sections. */
export function layout(sections: readonly Section[]): NonNullable<DashboardModel['panels']> {
  const placed: (Panel | RowPanel)[] = [];
  let y = 0;
  let id = 1;
  for (const { title, panels, width = share(panels.length), height = 7, collapsed = false } of sections) {
    const rowId = id++;
    const top = y + 1;
    const perLine = Math.floor(COLUMNS / width);
    const content = panels.map((panel, index) => ({
      ...panel.build(),
      id: id++,
      gridPos: { x: (index % perLine) * width, y: top + Math.floor(index / perLine) * height, w: width, h: height },
    }));
    placed.push({
      type: 'row',
      title,
      id: rowId,
      collapsed,
      gridPos: { x: 0, y, w: COLUMNS, h: 1 },
      panels: collapsed ? content : [],
    });
    if (!collapsed) placed.push(...content);
    y = collapsed ? top : top + Math.ceil(panels.length / perLine) * height;
  }
  return placed;
}
