import { agentTasks } from '../../src/catalogue/framework';
import { llmCost } from '../../src/catalogue/llm';
import {
  type RecordingRule,
  above,
  and,
  atLeast,
  counted,
  divide,
  increase,
  multiply,
  select,
  sum,
  usd,
} from '../../src/promql';
import { alert } from '../alert';
import { BY_AGENT, type OfAgent } from '../labels';
import { sumOfDay, sumOfWeekBefore } from './past';

const cost: RecordingRule<OfAgent, 'usd'> = {
  record: 'team_project_agent:llm_cost_usd:increase1h',
  query: sum(increase(select(llmCost), '1h'), BY_AGENT),
};

const tasks: RecordingRule<OfAgent, 'count'> = {
  record: 'team_project_agent:agent_tasks:increase1h',
  query: sum(increase(select(agentTasks), '1h'), BY_AGENT),
};

export const costPerTaskDrift = alert(
  'CostPerTaskDrift',
  {
    severity: 'warning',
    for: '1h',
    /** How many times as much as in the seven days before a task may cost in a day. */
    timesUsual: 1.5,
    /** Tasks that must have ended in the day, and in the seven days before. */
    atLeastTasks: 20,
    /** Dollars that must have been spent in the day. */
    atLeastSpent: usd(5),
  },
  ({ timesUsual, atLeastTasks, atLeastSpent }) => {
    const enough = counted(atLeastTasks);
    const today = divide(sumOfDay(cost), atLeast(sumOfDay(tasks), enough));
    const usual = divide(sumOfWeekBefore(cost), atLeast(sumOfWeekBefore(tasks), enough));
    return {
      records: [cost, tasks],
      when: and(above(today, multiply(usual, timesUsual)), atLeast(sumOfDay(cost), atLeastSpent)),
      summary: 'A task costs far more than a week ago.',
      description: `A task of {{ $labels.agent }} ({{ $labels.team }}, {{ $labels.project }}) cost {{ printf "%.2f" $value }} USD on the mean of a day, more than ${timesUsual} times as much as in the seven days before.`,
    };
  },
);
