import type { DashboardModel, Panel } from '../model';
import { type Rule, dashboard, panel } from './rule';

const MOST = 25;

/** Everybody on call opens the dashboard at once, when Prometheus has the least to spare. */
export const queriesOnLoad: Rule = {
  id: 'D13',
  says: `opening it asks at most ${MOST} queries for panels, choices and marks; collapsed rows wait`,
  check: (dashboard) => {
    const count = queries(dashboard);
    return count > MOST ? [`opening it asks ${count} queries`] : [];
  },
  // One choice and one mark are asked for besides.
  good: { ...dashboard, panels: [{ type: 'row', collapsed: true, panels: copies(30) }, ...copies(23)] },
  bad: { ...dashboard, panels: copies(24) },
};

function queries({ panels = [], templating, annotations }: DashboardModel): number {
  const ofVariables = (templating?.list ?? []).filter(({ type, refresh = 0 }) => type === 'query' && refresh > 0);
  const ofPanels = panels.flatMap(({ type, targets = [] }) => (type === 'row' ? [] : targets));
  const ofMarks = (annotations?.list ?? []).filter(({ enable }) => enable === true);
  return ofVariables.length + ofPanels.length + ofMarks.length;
}

function copies(count: number): Panel[] {
  return Array.from({ length: count }, (_, index) => ({ ...panel, id: index + 1 }));
}
