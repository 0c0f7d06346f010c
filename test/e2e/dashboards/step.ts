import type { Panel } from './page';
import { type Span, millisecondsOf } from './span';

/** Width in pixels of the window that a dashboard is looked at in. */
const WINDOW = 1600;
const COLUMNS = 24;
/** Prometheus gives back so many points of a series, and Grafana asks for no more. */
const MOST_POINTS = 11_000;

/** What Grafana rounds the time between two points to, each up to a limit; all in milliseconds. */
const ROUND: readonly (readonly [below: number, rounded: number])[] = [
  [10, 1],
  [15, 10],
  [35, 20],
  [75, 50],
  [150, 100],
  [350, 200],
  [750, 500],
  [1500, 1e3],
  [3500, 2e3],
  [7500, 5e3],
  [12_500, 10e3],
  [17_500, 15e3],
  [25e3, 20e3],
  [45e3, 30e3],
  [90e3, 60e3],
  [210e3, 120e3],
  [450e3, 300e3],
  [750e3, 600e3],
  [1050e3, 900e3],
  [1500e3, 1200e3],
  [2700e3, 1800e3],
  [5400e3, 3600e3],
  [9000e3, 7200e3],
  [16_200e3, 10_800e3],
  [32_400e3, 21_600e3],
  [86_400e3, 43_200e3],
  [604_800e3, 86_400e3],
];
const WEEK = 604_800e3;

function rounded(milliseconds: number): number {
  return ROUND.find(([below]) => milliseconds < below)?.[1] ?? WEEK;
}

/** The time between two points of a panel: what fits its width, but no less than it wants, or its data source. */
export function stepOf(panel: Panel, { from, to }: Span, least: string): number {
  const points = panel.maxDataPoints ?? Math.floor(((panel.gridPos?.w ?? COLUMNS) / COLUMNS) * WINDOW);
  const floor = millisecondsOf(panel.interval ?? least);
  return Math.max(rounded((to - from) / points), floor, rounded((to - from) / MOST_POINTS));
}

/** The window of a rate that leaves out no scrape: `$__rate_interval`. */
export function rateInterval(step: number, scrape: number): number {
  return Math.max(step + scrape, 4 * scrape);
}

/** A duration as Grafana writes it into queries. */
export function written(milliseconds: number): string {
  return milliseconds % 1000 === 0 ? `${milliseconds / 1000}s` : `${milliseconds}ms`;
}
