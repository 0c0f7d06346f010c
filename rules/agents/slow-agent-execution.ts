import { agentTaskDuration } from '../../src/catalogue/framework';
import { and, atLeast, countOf, counted, factor, increase, seconds, sum } from '../../src/promql';
import { alert } from '../alert';
import { BY_AGENT } from '../labels';
import { slowest } from '../slowest';
import { spoken } from '../words';
import { aboveUsual } from './usual';

export const slowAgentExecution = alert(
  'SlowAgentExecution',
  {
    severity: 'warning',
    for: '15m',
    keepFiringFor: '5m',
    /** How long a task takes at least; below it nobody minds. A bucket's bound. */
    threshold: seconds(10),
    /** How many times as long as on the day before. */
    timesUsual: factor(2),
    /** Which of the tasks is looked at: of 0.95, the fastest of the slowest twentieth. */
    quantile: 0.95,
    /** Tasks that are looked at. */
    window: '30m',
    /** Tasks that must have ended in the window. */
    atLeastTasks: 20,
    /** What is usual: the mean over so long. */
    past: '1d',
    /** How long ago that ended. */
    pastEnds: '2h',
  },
  ({ threshold, timesUsual, quantile, window, atLeastTasks, past, pastEnds }) => {
    const took = {
      record: 'agent:agent_task_duration_seconds:quantile',
      query: and(
        slowest(agentTaskDuration, { quantile, window, by: BY_AGENT }),
        atLeast(sum(increase(countOf(agentTaskDuration), window), BY_AGENT), counted(atLeastTasks)),
      ),
    };
    return {
      records: [took],
      when: aboveUsual(took, { threshold, timesUsual, past, pastEnds }),
      summary: 'An agent takes far longer for its tasks than usual.',
      description: `The slowest tasks of {{ $labels.agent }} ({{ $labels.team }}, {{ $labels.project }}) within ${spoken(window)} took {{ $value | humanizeDuration }}, far longer than usual, which is the mean of ${spoken(past)}.`,
    };
  },
);
