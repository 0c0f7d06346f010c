import { type DashboardModel, type Variable, choicesOf } from '../model';
import { syntaxErrors } from '../../promql/syntax';
import { labelsIn, selected } from './queries';
import { type Rule, cluster, withVariables } from './rule';

/** A choice that offers nothing empties the whole dashboard. */
export const variableQueries: Rule = {
  id: 'D05',
  linter: 'template-label-promql-rule',
  says: 'choices of labels ask for the values of a label that the series have',
  check: (dashboard: DashboardModel, stack) => {
    const labelsOf = labelsIn(stack);
    return choicesOf(dashboard)
      .filter(({ type, datasource }) => type === 'query' && datasource?.type === 'prometheus')
      .flatMap((variable) => {
        const asked = labelValues(variable);
        if (asked === undefined) return [`$${variable.name} does not ask for the values of a label`];
        const { series, label } = asked;
        if (syntaxErrors(series).length > 0) return [`$${variable.name} asks ${series}, which is no PromQL`];
        return selected(series)
          .filter(({ name }) => labelsOf(name)?.includes(label) === false)
          .map(({ name }) => `$${variable.name} asks for ${label} of ${name}, which has no such label`);
      });
  },
  good: withVariables(cluster),
  bad: withVariables({ ...cluster, query: { query: 'label_values(calls_total, clutser)', refId: 'A' } }),
};

/** The series and the label that a variable asks for. */
export function labelValues({ query }: Variable): { readonly series: string; readonly label: string } | undefined {
  const { query: text = '' } = (query ?? {}) as { readonly query?: string };
  const [, series, label] = /^label_values\((.+), (\w+)\)$/.exec(text) ?? [];
  return series === undefined || label === undefined ? undefined : { series, label };
}
