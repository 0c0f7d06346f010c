import { above, and, atLeast, counted, ratio } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { failedTasks } from './failed-tasks';

export const highErrorRate = alert(
  'HighErrorRate',
  {
    severity: 'warning',
    for: '10m',
    keepFiringFor: '5m',
    criticalAfter: '2h',
    /** Share of an agent's tasks that fail. */
    threshold: ratio(0.1),
    /** What the share is of: the tasks that ended in it. Longer than that of AgentFailureRate, to see a smaller share. */
    window: '30m',
    /** Tasks that must have ended in the window: below a tenth, one failure of ten says nothing. */
    atLeastTasks: 20,
  },
  ({ threshold, window, atLeastTasks }) => {
    const { records, ended, failedShare } = failedTasks(window);
    return {
      records,
      when: and(above(failedShare, threshold), atLeast(ended, counted(atLeastTasks))),
      summary: 'An agent fails at more tasks than it should.',
      description: `{{ $value | humanizePercentage }} of the tasks of {{ $labels.agent }} ({{ $labels.team }}, {{ $labels.project }}) failed within ${spoken(window)}.`,
    };
  },
);
