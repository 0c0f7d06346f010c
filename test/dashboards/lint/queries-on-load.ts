import type { DashboardModel, Panel } from '../model';
import { type Rule, dashboard, panel } from './rule';

const MOST = 25;
/** What happened is marked on all dashboards alike. */
const MOST_MARKS = 3;

/** Everybody on call opens the dashboard at once, when Prometheus has the least to spare. */
export const queriesOnLoad: Rule = {
  id: 'D13',
  says: `opening it asks at most ${MOST} queries for panels and choices, and ${MOST_MARKS} for marks; collapsed rows wait`,
  check: (dashboard) => {
    const count = queries(dashboard);
    const marks = (dashboard.annotations?.list ?? []).filter(({ enable }) => enable === true).length;
    return [
      ...(count > MOST ? [`opening it asks ${count} queries`] : []),
      ...(marks > MOST_MARKS ? [`opening it asks ${marks} queries for marks`] : []),
    ];
  },
  // One choice is asked for besides.
  good: { ...dashboard, panels: [{ type: 'row', collapsed: true, panels: copies(30) }, ...copies(24)] },
  bad: { ...dashboard, panels: copies(25) },
};

function queries({ panels = [], templating }: DashboardModel): number {
  const ofVariables = (templating?.list ?? []).filter(({ type, refresh = 0 }) => type === 'query' && refresh > 0);
  const ofPanels = panels.flatMap(({ type, targets = [] }) => (type === 'row' ? [] : targets));
  return ofVariables.length + ofPanels.length;
}

function copies(count: number): Panel[] {
  return Array.from({ length: count }, (_, index) => ({ ...panel, id: index + 1 }));
}
