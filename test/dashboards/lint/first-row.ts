import { openingOf } from '../model';
import { type Rule, dashboard, stat } from './rule';

const FEWEST = 4;
const MOST = 6;

/** Somebody who opens it at night wants one look. */
export const firstRow: Rule = {
  id: 'D02',
  says: `the first row is ${FEWEST} to ${MOST} numbers, and words at most`,
  check: (model) => {
    const panels = openingOf(model);
    const others = panels.filter(({ type }) => !['stat', 'text'].includes(type)).map(({ type }) => type);
    const numbers = panels.filter(({ type }) => type === 'stat').length;
    return [
      ...(numbers < FEWEST || numbers > MOST ? [`the first row has ${numbers} numbers`] : []),
      ...(others.length > 0 ? [`the first row has ${others.join(', ')}`] : []),
    ];
  },
  good: { ...dashboard, panels: [...copies(6), { type: 'row', id: 10 }, { type: 'row', id: 20 }, ...copies(1)] },
  bad: { ...dashboard, panels: [...copies(6), { type: 'row', id: 10 }, ...copies(1), { type: 'row', id: 20 }] },
};

function copies(count: number): (typeof stat)[] {
  return Array.from({ length: count }, () => stat);
}
