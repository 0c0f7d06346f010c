import { isFed } from './context';
import type { Section } from './definition';
import type { View } from './panels/view';

/** A section without the asks that nothing answers, and without the panels that have none left. */
export function fed(section: Section, names: ReadonlySet<string>): Section[] {
  const panels = section.panels.flatMap((view): View[] => {
    const asks = view.asks.filter(({ query }) => query.type !== 'vector' || isFed(query, names));
    return asks.length === 0 && view.asks.length > 0 ? [] : [{ ...view, asks }];
  });
  const hadAsks = section.panels.some(({ asks }) => asks.length > 0);
  const hasAsks = panels.some(({ asks }) => asks.length > 0);
  return panels.length > 0 && (hasAsks || !hadAsks) ? [{ ...section, panels }] : [];
}
