import { agentTasks, taskQueueLength } from '../../src/catalogue/framework';
import {
  above,
  atMost,
  counted,
  lastOverTime,
  max,
  multiply,
  rate,
  seconds,
  select,
  sum,
  unless,
} from '../../src/promql';
import { alert } from '../alert';
import { BY_PROJECT } from '../labels';
import { spoken } from '../words';

export const taskQueueBacklog = alert(
  'TaskQueueBacklog',
  {
    severity: 'warning',
    for: '10m',
    keepFiringFor: '5m',
    criticalAfter: '1h',
    /** Tasks that wait. */
    threshold: counted(100),
    /** How long the last of them would wait, at the rate at which the agents of the project end tasks. */
    drains: seconds(900),
    /** What that rate is taken from. */
    window: '15m',
  },
  ({ threshold, drains, window }) => {
    const waiting = max(lastOverTime(select(taskQueueLength), '5m'), { by: [...BY_PROJECT.by, 'queue'] });
    const ended = sum(rate(select(agentTasks), window), BY_PROJECT);
    return {
      when: unless(
        above(waiting, threshold),
        atMost(waiting, multiply(ended, drains), { on: BY_PROJECT.by, groupLeft: [] }),
      ),
      summary: 'Tasks wait for agents, more than they get done.',
      description: `{{ $value | humanize }} tasks wait in the queue {{ $labels.queue }} ({{ $labels.team }}, {{ $labels.project }}), too many for the rate of the last ${spoken(window)}.`,
    };
  },
);
