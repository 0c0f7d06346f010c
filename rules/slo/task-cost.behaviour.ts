import { budgetBurn } from '../../test/harness/rules/budget-burn';
import { defaultSlo } from '../../test/harness/rules/burning';
import { bucketed } from '../../test/harness/rules/bucketed';
import { levelAbsent } from '../../test/harness/rules/level-absent';

const tasks = bucketed({
  slo: defaultSlo('task-cost'),
  by: 'team',
  histogram: 'agent_task_cost_usd',
  within: '2',
  beyond: '5',
});

export const behaviours = [budgetBurn(tasks), levelAbsent(tasks)];
