import { above, and, atLeast, counted, ratio } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { failedTasks } from './failed-tasks';

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
    const { records, ended, failedShare } = failedTasks(window);
    return {
      records,
      when: and(above(failedShare, threshold), atLeast(ended, counted(atLeastTasks))),
      summary: 'An agent fails at most of its tasks.',
      description: `{{ $value | humanizePercentage }} of the tasks of {{ $labels.agent }} ({{ $labels.team }}, {{ $labels.project }}) failed within ${spoken(window)}.`,
    };
  },
);
