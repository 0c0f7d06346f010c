import { llmRequestDuration } from '../../src/catalogue/llm';
import { and, atLeast, countOf, counted, factor, increase, seconds, sum } from '../../src/promql';
import { alert } from '../alert';
import { slowest } from '../slowest';
import { spoken } from '../words';
import { BY_AGENT_OF_CLIENT } from './labels';
import { aboveUsual } from './usual';

export const agentPerformanceDegradation = alert(
  'AgentPerformanceDegradation',
  {
    severity: 'warning',
    for: '15m',
    keepFiringFor: '5m',
    /** How long an agent waits for its model at least; below it nobody minds. A bucket's bound. */
    threshold: seconds(2),
    /** How many times as long as on the day before. */
    timesUsual: factor(2),
    /** Which of the requests is looked at: of 0.95, the fastest of the slowest twentieth. */
    quantile: 0.95,
    /** Requests that are looked at. */
    window: '10m',
    /** Requests that must have ended in the window. */
    atLeastRequests: 20,
    /** What is usual: the mean over so long. */
    past: '1d',
    /** How long ago that ended. */
    pastEnds: '1h',
  },
  ({ threshold, timesUsual, quantile, window, atLeastRequests, past, pastEnds }) => {
    const took = {
      record: 'agent:llm_request_duration_seconds:quantile',
      query: and(
        slowest(llmRequestDuration, { quantile, window, by: BY_AGENT_OF_CLIENT }),
        atLeast(sum(increase(countOf(llmRequestDuration), window), BY_AGENT_OF_CLIENT), counted(atLeastRequests)),
      ),
    };
    return {
      records: [took],
      when: aboveUsual(took, { threshold, timesUsual, past, pastEnds }),
      summary: 'An agent waits far longer for its model than usual.',
      description: `{{ $labels.agent }} of {{ $labels.client }} ({{ $labels.team }}, {{ $labels.project }}) waits {{ $value | humanizeDuration }} for its model in the slowest requests of ${spoken(window)}, far longer than usual, which is the mean of ${spoken(past)}.`,
    };
  },
);
