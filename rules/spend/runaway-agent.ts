import { llmCost } from '../../src/catalogue/llm';
import {
  type RecordingRule,
  type Window,
  above,
  atMost,
  increase,
  multiply,
  recorded,
  select,
  sum,
  unless,
  usd,
} from '../../src/promql';
import { alert } from '../alert';
import { BY_AGENT, type OfAgent } from '../labels';
import { spoken } from '../words';
import { usualPeak } from './past';

const costOfAgent = (window: Window): RecordingRule<OfAgent, 'usd'> => ({
  record: `team_project_agent:llm_cost_usd:increase${window}`,
  query: sum(increase(select(llmCost), window), BY_AGENT),
});

export const runawayAgent = alert(
  'RunawayAgent',
  {
    severity: 'critical',
    for: '5m',
    /** Dollars that an agent may spend within the window, however little is usual. */
    threshold: usd(20),
    /** How many times its usual peak an agent may spend; the peak is what it exceeds in one of a hundred hours. */
    timesUsual: 3,
    /** What the dollars are summed over. */
    window: '15m',
  },
  ({ threshold, timesUsual, window }) => {
    const cost = costOfAgent(window);
    return {
      records: [cost],
      // An agent without a past has nothing that is usual: the dollars alone tell.
      when: unless(above(recorded(cost), threshold), atMost(recorded(cost), multiply(usualPeak(cost), timesUsual))),
      summary: 'An agent spends far more than it ever does.',
      description: `{{ $labels.agent }} ({{ $labels.team }}, {{ $labels.project }}) spent {{ printf "%.2f" $value }} USD within ${spoken(window)}, more than ${timesUsual} times its usual peak.`,
    };
  },
);
