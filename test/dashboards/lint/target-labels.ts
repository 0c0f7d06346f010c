import { nameOf, promqlTargets } from '../model';
import { selected } from './queries';
import { type Rule, withTarget } from './rule';

/** In the linter of others each query is about the targets of one job. */
export const targetJob = selects('job', 'target-job-rule');
export const targetInstance = selects('instance', 'target-instance-rule');

function selects(label: 'job' | 'instance', linter: 'target-job-rule' | 'target-instance-rule'): Rule {
  return {
    linter,
    says: `every query selects by ${label}`,
    check: (dashboard) =>
      promqlTargets(dashboard)
        .filter(({ expr }) => selected(expr).some(({ matchers }) => !(label in matchers)))
        .map(({ panel }) => `${nameOf(panel)} does not select by ${label}`),
    good: { panels: [] },
    bad: withTarget({ expr: `sum(up{${label}=~"$${label}"}) / sum(up)` }),
  };
}
