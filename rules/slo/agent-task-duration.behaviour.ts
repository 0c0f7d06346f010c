import { budgetBurn } from '../../test/harness/rules/budget-burn';
import { defaultSlo } from '../../test/harness/rules/burning';
import { bucketed } from '../../test/harness/rules/bucketed';
import { levelAbsent } from '../../test/harness/rules/level-absent';

const tasks = bucketed({
  slo: defaultSlo('agent-task-duration'),
  by: 'team',
  histogram: 'agent_task_duration_seconds',
  within: '300',
  beyond: '600',
});

const unknown = {
  says: 'is a warning when the histogram has no such bucket, rather than silent',
  interval: '2m',
  series: { 'agent_task_duration_seconds_count{cluster="prod", team="platform"}': '0+10x40' },
  then: [
    {
      at: '60m',
      severity: 'warning',
      firing: [{ severity: 'warning', labels: { cluster: 'prod', team: 'platform' } }],
    },
  ],
} as const;

export const behaviours = [budgetBurn(tasks, [unknown]), levelAbsent(tasks)];
