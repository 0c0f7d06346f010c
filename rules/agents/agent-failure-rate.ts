import { agentTasks } from '../../src/catalogue/framework';
import {
  above,
  and,
  atLeast,
  counted,
  divide,
  firstOf,
  increase,
  multiply,
  ratio,
  select,
  sum,
} from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';

const BY_AGENT = { by: ['cluster', 'team', 'project', 'agent'] } as const;

export const agentFailureRate = alert(
  'AgentFailureRate',
  {
    severity: 'critical',
    for: '5m',
    keepFiringFor: '5m',
    /** Share of an agent's tasks that fail. */
    threshold: ratio(0.5),
    /** What the share is of: the tasks that ended in it. */
    window: '10m',
    /** Tasks that must have ended in the window: one failure of two says nothing. */
    atLeastTasks: 5,
  },
  ({ threshold, window, atLeastTasks }) => {
    const ended = sum(increase(select(agentTasks), window), BY_AGENT);
    const failed = sum(increase(select(agentTasks, { outcome: 'error' }), window), BY_AGENT);
    return {
      when: and(
        above(divide(firstOf(failed, multiply(ended, 0)), above(ended, 0)), threshold),
        atLeast(ended, counted(atLeastTasks)),
      ),
      summary: 'An agent fails at its tasks.',
      description: `{{ $value | humanizePercentage }} of the tasks of {{ $labels.agent }} ({{ $labels.team }}, {{ $labels.project }}) failed within ${spoken(window)}.`,
    };
  },
);
