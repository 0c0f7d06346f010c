import { type DashboardModel } from '../model';
import { type Rule, cluster, withVariables } from './rule';

/** In the linter of others each dashboard is about the targets of one job. */
export const templateJob = offers('job', 'template-job-rule');
export const templateInstance = offers('instance', 'template-instance-rule');

function offers(label: 'job' | 'instance', linter: 'template-job-rule' | 'template-instance-rule'): Rule {
  return {
    linter,
    says: `one can choose by ${label}`,
    check: (dashboard: DashboardModel) =>
      (dashboard.templating?.list ?? []).some(
        ({ name, multi, allValue }) => name === label && multi === true && allValue === '.+',
      )
        ? []
        : [`there is no choice of ${label}`],
    good: withVariables(cluster, { ...cluster, name: label }),
    bad: withVariables(cluster),
  };
}
