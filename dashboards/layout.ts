import type { Panel, RowPanel } from '@grafana/grafana-foundation-sdk/dashboard';
import type { DashboardModel } from '../src/components/grafana/dashboard';

/** Grafana divides the width of a page into so many columns. */
const COLUMNS = 24;
/** Narrower than that, a number does not fit. */
const NARROWEST = 4;

/** A panel with its size. */
export interface Sized {
  readonly panel: Panel;
  /** Columns that it takes, of 24; `share` for an equal part of its section. */
  readonly width: number | 'share';
  /** Height in rows of 30 pixels. */
  readonly height: number;
}

/** Panels under a title. They flow from left to right and wrap; nobody writes coordinates. */
export interface Row {
  readonly title: string;
  readonly panels: readonly Sized[];
  /** Folded away, and its queries not run, until somebody opens it. */
  readonly collapsed: boolean;
}

/** Gives every panel its place and its id, in the order of the rows. */
export function layout(rows: readonly Row[]): NonNullable<DashboardModel['panels']> {
  const placed: (Panel | RowPanel)[] = [];
  let y = 0;
  let id = 1;
  for (const { title, panels, collapsed } of rows) {
    const row = { type: 'row' as const, title, id: id++, collapsed, gridPos: { x: 0, y, w: COLUMNS, h: 1 } };
    const { content, bottom } = flow(panels, y + 1);
    const identified = content.map((panel) => ({ ...panel, id: id++ }));
    placed.push({ ...row, panels: collapsed ? identified : [] }, ...(collapsed ? [] : identified));
    y = collapsed ? y + 1 : bottom;
  }
  return placed;
}

/** From left to right; a panel that does not fit begins the next line, under the highest of this one. */
function flow(panels: readonly Sized[], top: number): { readonly content: Panel[]; readonly bottom: number } {
  const widths = shared(panels);
  const content: Panel[] = [];
  let [x, y, bottom] = [0, top, top];
  panels.forEach(({ panel, height }, index) => {
    const w = widths[index] ?? COLUMNS;
    if (x + w > COLUMNS) [x, y] = [0, bottom];
    content.push({ ...panel, gridPos: { x, y, w, h: height } });
    x += w;
    bottom = Math.max(bottom, y + height);
  });
  return { content, bottom };
}

/** The widths of panels; those that share divide a line among them, the first ones taking what is left over. */
function shared(panels: readonly Sized[]): number[] {
  const sharing = panels.filter(({ width }) => width === 'share').length;
  const perLine = Math.min(sharing, Math.floor(COLUMNS / NARROWEST));
  let nth = 0;
  return panels.map(({ width }) => {
    if (width !== 'share') return width;
    const place = nth++ % perLine;
    const left = COLUMNS - Math.floor(COLUMNS / perLine) * perLine;
    return Math.floor(COLUMNS / perLine) + (place < left ? 1 : 0);
  });
}
