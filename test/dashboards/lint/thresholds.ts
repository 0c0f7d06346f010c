import { type Panel, contentOf, fieldsOf, nameOf } from '../model';
import type { WrittenRule } from '../shipped';
import { isCount, numbersIn } from './limits';
import { once } from './once';
import { selected } from './queries';
import { type Rule, panel, withPanel } from './rule';

/** A colour for which nobody is called teaches people to look away; a limit that moved, and its line did not, lies. */
export const thresholds: Rule = {
  id: 'D07',
  says: 'every limit on a panel is that of an alert which the panel names, and such a panel has one',
  check: (dashboard, { rules }) =>
    contentOf(dashboard).flatMap((found) => {
      const named = words(found).flatMap((word) => alertsIn(rules).get(word) ?? []);
      const limits = new Set(named.flatMap(numbersIn));
      // One of what alerts are about is one too many.
      if (counts(found, named.length > 0)) limits.add(1);
      const drawn = drawnOn(found);
      const promised = /\b(Above|Below) the limit the alert\b/.test(found.description ?? '');
      return [
        ...drawn
          .filter((value) => !limits.has(value))
          .map((value) => `${nameOf(found)} has a limit at ${value}, which is that of no alert it names`),
        ...(promised && drawn.length === 0 ? [`${nameOf(found)} speaks of a limit and has none`] : []),
      ];
    }),
  good: withLimit(3, 'Calls a second. Above the limit the alert ManyCalls fires.'),
  // A guard of the alert is no limit.
  bad: withLimit(1, 'Calls a second. Above the limit the alert ManyCalls fires.'),
};

/** The numbers at which colours change, but for those that only stand for words. */
function drawnOn(found: Panel): number[] {
  const judged = fieldsOf(found).filter(({ mappings = [] }) => mappings.length === 0);
  const values = judged.flatMap(({ thresholds: drawn }) => drawn?.steps.flatMap(({ value }) => value ?? []) ?? []);
  // A colour begins at its number, and an alert above it: above nothing is as little as there can be.
  return values.map((value) => (value === Number.EPSILON ? 0 : value));
}

/** Whether a panel counts alerts that fire, or what an alert that it names is about. */
function counts({ targets = [] }: Panel, isNamed: boolean): boolean {
  return targets.every(
    ({ expr = '' }) => isCount(expr) && (isNamed || selected(expr).every(({ name }) => name === 'ALERTS')),
  );
}

/** What alerts ask, by their names, and by those of the pages that say what to do. */
const alertsIn = once((rules: readonly WrittenRule[]) => {
  const found = new Map<string, string[]>();
  for (const { alert, expr, annotations } of rules) {
    if (alert === undefined) continue;
    const page = /(\w+)\.md$/.exec(annotations?.runbook ?? '')?.[1] ?? alert;
    for (const name of new Set([alert, page])) found.set(name, [...(found.get(name) ?? []), expr]);
  }
  return found;
});

function words({ title = '', description = '' }: Panel): string[] {
  return `${title} ${description}`.match(/\w+/g) ?? [];
}

function withLimit(value: number, description: string) {
  const { defaults = {} } = panel.fieldConfig ?? {};
  const steps = [
    { value: null, color: 'green' },
    { value, color: 'red' },
  ];
  return withPanel({ description, fieldConfig: { defaults: { ...defaults, thresholds: { steps } } } });
}
