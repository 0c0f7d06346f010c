import { agentToolCalls } from '../../src/catalogue/agent';
import { above, and, counted, factor, increase, ratio, recorded, select, sum, share } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { BY_AGENT_OF_CLIENT } from './labels';
import { aboveUsual } from './usual';

/**
 * An agent that tries the same in vain again and again. That nobody prompts it is no sign: subagents are never prompted,
 * and a run without a person has one prompt for hours of work.
 */
export const agentLooping = alert(
  'AgentLooping',
  {
    severity: 'warning',
    for: '10m',
    keepFiringFor: '10m',
    /** Tool calls within the window that are no cause for worry, however unusual: a busy session makes as many. */
    threshold: counted(100),
    /** How many times as many calls as usual, in the time in which the agent worked. */
    timesUsual: factor(5),
    /** Share of the calls that fail. */
    failing: ratio(0.3),
    /** Calls that are looked at. */
    window: '15m',
    /** What is usual: the mean over so long. */
    past: '1d',
    /** How long ago that ended. */
    pastEnds: '1h',
  },
  ({ threshold, timesUsual, failing, window, past, pastEnds }) => {
    const calls = {
      record: 'agent:agent_tool_calls:increase',
      // Idle time would make any work look unusual.
      query: above(sum(increase(select(agentToolCalls), window), BY_AGENT_OF_CLIENT), 0),
    };
    const failed = sum(increase(select(agentToolCalls, { outcome: 'error' }), window), BY_AGENT_OF_CLIENT);
    return {
      records: [calls],
      when: and(
        aboveUsual(calls, { threshold, timesUsual, past, pastEnds }),
        above(share(failed, recorded(calls)), failing),
      ),
      summary: 'An agent calls tools again and again, and many of the calls fail.',
      description: `{{ $labels.agent }} of {{ $labels.client }} ({{ $labels.team }}, {{ $labels.project }}) made {{ $value | printf "%.0f" }} tool calls within ${spoken(window)}, far more than usual, and many of them failed.`,
    };
  },
);
