import { type DashboardModel, choicesOf, nameOf, promqlTargets } from '../model';
import { labelsIn, selected } from './queries';
import { type Rule, withTarget } from './rule';
import { labelValues } from './variable-queries';

/** A query that ignores a choice answers another question than the one at the top of the page. */
export const variables: Rule = {
  id: 'D05',
  says: 'whatever a query selects is narrowed by each choice of a label that it has, and by no other',
  check: (dashboard: DashboardModel, stack) => {
    const choices = choicesOf(dashboard);
    const labels = choices.filter((one) => labelValues(one) !== undefined).map(({ name }) => name);
    const names = (dashboard.templating?.list ?? []).map(({ name }) => name);
    const labelsOf = labelsIn(stack);
    const asked = promqlTargets(dashboard);
    const ignored = asked.flatMap(({ panel, expr }) =>
      selected(expr).flatMap(({ name, matchers }) =>
        labels
          .filter((label) => labelsOf(name)?.includes(label) === true && !(label in matchers))
          .map((label) => `${nameOf(panel)} selects ${name} whatever $${label} is`),
      ),
    );
    const used = usedIn(dashboard.panels);
    const mentioned = new Set([...used, ...usedIn(dashboard.annotations), ...usedIn(dashboard.templating)]);
    return [
      ...ignored,
      ...[...mentioned].filter((name) => !names.includes(name)).map((name) => `$${name} is used, and cannot be chosen`),
      ...choices
        .filter(({ name }) => !used.includes(name))
        .map(({ name }) => `$${name} can be chosen, and changes nothing`),
    ];
  },
  good: withTarget({ expr: 'sum(rate(calls_total{cluster=~"${cluster:regex}"}[$__rate_interval]))' }),
  bad: withTarget({ expr: 'sum(rate(calls_total[$__rate_interval]))' }),
};

/** The variables that something names, but for those that Grafana has itself. */
function usedIn(part: unknown = []): string[] {
  return [...JSON.stringify(part).matchAll(/\$\{?(?!__)([a-z]\w*)/g)].flatMap(([, name]) => name ?? []);
}
