import { budgetBurn } from '../../test/harness/rules/budget-burn';
import { type EventSeries, defaultSlo } from '../../test/harness/rules/burning';
import { levelAbsent } from '../../test/harness/rules/level-absent';
import { series } from '../../test/harness/rules/series';

const tasks: EventSeries = {
  slo: defaultSlo('agent-tasks'),
  by: 'team',
  series: (labels, { good, bad }) => {
    const of = (outcome: string) => series('agent_tasks_total', { ...labels, agent: 'planner', outcome });
    return { [of('ok')]: good, [of('error')]: bad };
  },
};

export const behaviours = [budgetBurn(tasks), levelAbsent(tasks)];
