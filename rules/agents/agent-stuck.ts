import { agentBusyTime, agentTasks } from '../../src/catalogue/framework';
import { llmRequests } from '../../src/catalogue/llm';
import { and, atLeast, counted, increase, rate, ratio, select, sum, unless } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { BY_AGENT_OF_CLIENT } from './labels';

export const agentStuck = alert(
  'AgentStuck',
  {
    severity: 'warning',
    for: '5m',
    /** Share of the window in which the agent had a task. Several processes of it may be above one. */
    threshold: ratio(0.9),
    /** How long an agent may be busy without ending a task or asking a model: longer than its longest tool runs. */
    window: '30m',
    /** An agent that asked no model in so long is not judged: others may ask for it. */
    asksWithin: '1d',
  },
  ({ threshold, window, asksWithin }) => {
    const busy = sum(rate(select(agentBusyTime), window), BY_AGENT_OF_CLIENT);
    const ended = sum(increase(select(agentTasks), window), BY_AGENT_OF_CLIENT);
    const asked = sum(increase(select(llmRequests), window), BY_AGENT_OF_CLIENT);
    const asks = sum(increase(select(llmRequests), asksWithin), BY_AGENT_OF_CLIENT);
    return {
      when: unless(
        unless(and(atLeast(busy, threshold), atLeast(asks, counted(1))), atLeast(ended, counted(1))),
        atLeast(asked, counted(1)),
      ),
      summary: 'An agent is busy and does nothing.',
      description: `{{ $labels.agent }} ({{ $labels.team }}, {{ $labels.project }}) was busy for {{ $value | humanizePercentage }} of the last ${spoken(window)} (its processes added up), but ended no task and asked no model.`,
    };
  },
);
