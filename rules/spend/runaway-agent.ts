import { llmCost } from '../../src/catalogue/llm';
import {
  type RecordingRule,
  type Window,
  above,
  and,
  atLeast,
  counted,
  increase,
  multiply,
  or,
  recorded,
  select,
  sum,
  unless,
  usd,
} from '../../src/promql';
import { alert } from '../alert';
import { BY_AGENT, type OfAgent } from '../labels';
import { spoken } from '../words';
import { hoursKnown, usualPeak } from './past';

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
    /** Dollars that an agent may spend within the window whose past is not known. */
    thresholdWithoutPast: usd(100),
    /** Hours of the seven days before the last one that must be known: three days, for a weekend alone is no past. */
    atLeastHours: 72,
    /** What the dollars are summed over. */
    window: '15m',
  },
  ({ threshold, timesUsual, thresholdWithoutPast, atLeastHours, window }) => {
    const cost = costOfAgent(window);
    const now = recorded(cost);
    const known = atLeast(hoursKnown(cost), counted(atLeastHours));
    const unusual = and(above(now, threshold), above(now, multiply(usualPeak(cost), timesUsual)));
    return {
      records: [cost],
      // An agent without a past has nothing that is usual: many more dollars tell, and nothing is compared.
      when: or(and(unusual, known), unless(above(now, thresholdWithoutPast), known)),
      summary: 'An agent spends far more than its past explains, or very much without a past.',
      description: `{{ $labels.agent }} ({{ $labels.team }}, {{ $labels.project }}) spent {{ printf "%.2f" $value }} USD within ${spoken(window)}: more than ${timesUsual} times its usual peak, or very much for an agent whose past is not known.`,
    };
  },
);
