import { everything, nameOf } from '../model';
import { type Rule, panel, withPanels } from './rule';

/** Links to one panel carry its id, and Grafana gives a new one to the second of two that share theirs. */
export const panelIds: Rule = {
  id: 'D01',
  says: 'every panel and row has an id of its own',
  check: (dashboard) => {
    const all = everything(dashboard);
    return all
      .filter(({ id }) => id === undefined || id < 1 || all.filter((other) => other.id === id).length > 1)
      .map((found) => `${nameOf(found)} has the id ${found.id ?? 'undefined'}, or shares it`);
  },
  good: withPanels({ type: 'row', title: 'Calls', id: 2, collapsed: true, panels: [panel] }),
  bad: withPanels({ type: 'row', title: 'Calls', id: 1, collapsed: true, panels: [panel] }),
};
