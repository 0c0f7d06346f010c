import { budgetBurn } from '../../test/harness/rules/budget-burn';
import { type EventSeries, defaultSlo } from '../../test/harness/rules/burning';
import { levelAbsent } from '../../test/harness/rules/level-absent';

const tasks: EventSeries = {
  slo: defaultSlo('agent-tasks'),
  by: 'team',
  series: ({ cluster = '', team = '', instance = '' }, { good, bad }) => {
    const series = (outcome: string) =>
      `agent_tasks_total{cluster="${cluster}", team="${team}", instance="${instance}", agent="planner", outcome="${outcome}"}`;
    return { [series('ok')]: good, [series('error')]: bad };
  },
};

export const behaviours = [budgetBurn(tasks), levelAbsent(tasks)];
