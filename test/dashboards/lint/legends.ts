import { nameOf, promqlTargets } from '../model';
import { kept as labelsOf } from './queries';
import { type Rule, withTarget } from './rule';

/** A label that the aggregation dropped is shown as nothing: all lines have one name. */
export const legends: Rule = {
  id: 'D15',
  says: 'legends name only labels that the query keeps',
  check: (dashboard) =>
    promqlTargets(dashboard).flatMap(({ panel, target, expr }) => {
      const kept = labelsOf(expr);
      const named = [...(target.legendFormat ?? '').matchAll(/\{\{\s*(\w+)\s*\}\}/g)].flatMap(([, name]) => name ?? []);
      return named
        .filter((name) => kept?.includes(name) === false)
        .map((name) => `the legend of ${nameOf(panel)} names ${name}, which its query drops`);
    }),
  good: withTarget({ expr: 'sum by (job, pod) (up{cluster=~"$cluster"}) > 0', legendFormat: '{{pod}} of {{ job }}' }),
  bad: withTarget({ legendFormat: '{{pod}}' }),
};
