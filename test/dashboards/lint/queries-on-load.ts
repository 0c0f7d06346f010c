import type { DashboardModel, Panel } from '../model';
import { type Rule, panel, withPanels } from './rule';

const MOST = 25;

/** Everybody on call opens the dashboard at once, when Prometheus has the least to spare. */
export const queriesOnLoad: Rule = {
  says: `opening it asks at most ${MOST} queries; collapsed rows ask theirs when they are opened`,
  check: (dashboard) => {
    const count = queries(dashboard);
    return count > MOST ? [`opening it asks ${count} queries`] : [];
  },
  good: withPanels({ type: 'row', title: 'Details', id: 100, collapsed: true, panels: copies(30) }, ...copies(24)),
  bad: withPanels(...copies(25)),
};

function queries({ panels = [], templating }: DashboardModel): number {
  const ofVariables = (templating?.list ?? []).filter(({ type, refresh = 0 }) => type === 'query' && refresh > 0);
  const ofPanels = panels.flatMap(({ type, targets = [] }) => (type === 'row' ? [] : targets));
  return ofVariables.length + ofPanels.length;
}

function copies(count: number): Panel[] {
  return Array.from({ length: count }, (_, index) => ({ ...panel, id: index + 1 }));
}
