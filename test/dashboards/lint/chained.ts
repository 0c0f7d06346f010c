import { choicesOf } from '../model';
import { labelsIn, selected } from './queries';
import { type Rule, cluster, job, withVariables } from './rule';
import { labelValues } from './variable-queries';

/** Who chose a team wants to be offered the projects of that team. */
export const chained: Rule = {
  id: 'D05',
  says: 'each choice is offered among what was chosen before it',
  check: (dashboard, stack) => {
    const labelsOf = labelsIn(stack);
    const choices = choicesOf(dashboard).flatMap((variable) => {
      const asked = labelValues(variable);
      return asked === undefined ? [] : [{ ...asked, name: variable.name }];
    });
    return choices.flatMap(({ name, series }, index) =>
      selected(series).flatMap(({ name: of, matchers }) =>
        choices
          .slice(0, index)
          .filter(({ label }) => labelsOf(of)?.includes(label) === true && !(label in matchers))
          .map((earlier) => `$${name} is offered whatever $${earlier.name} is`),
      ),
    );
  },
  good: withVariables(cluster, job),
  bad: withVariables(cluster, { ...job, query: { query: 'label_values(calls_total, job)', refId: 'job' } }),
};
