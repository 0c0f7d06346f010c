import { llmRequestDuration } from '../../src/catalogue/llm';
import { above, and, atLeast, countOf, counted, increase, seconds, sum } from '../../src/promql';
import { alert } from '../alert';
import { slowest } from '../slowest';
import { spoken } from '../words';
import { BY_AGENT_OF_CLIENT } from './labels';

export const agentResponseSlow = alert(
  'AgentResponseSlow',
  {
    severity: 'warning',
    for: '15m',
    keepFiringFor: '5m',
    /** How long an agent may wait for its model. A bucket's bound. */
    threshold: seconds(30),
    /** Which of the requests is looked at: of 0.95, the fastest of the slowest twentieth. */
    quantile: 0.95,
    /** Requests that are looked at. */
    window: '15m',
    /** Requests that must have ended in the window. */
    atLeastRequests: 20,
  },
  ({ threshold, quantile, window, atLeastRequests }) => {
    const took = slowest(llmRequestDuration, { quantile, window, by: BY_AGENT_OF_CLIENT });
    const asked = sum(increase(countOf(llmRequestDuration), window), BY_AGENT_OF_CLIENT);
    return {
      when: and(above(took, threshold), atLeast(asked, counted(atLeastRequests))),
      summary: 'An agent waits very long for its model.',
      description: `{{ $labels.agent }} of {{ $labels.client }} ({{ $labels.team }}, {{ $labels.project }}) waits {{ $value | humanizeDuration }} for its model in the slowest requests of ${spoken(window)}.`,
    };
  },
);
