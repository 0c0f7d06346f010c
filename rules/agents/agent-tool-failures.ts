import { agentToolCalls } from '../../src/catalogue/agent';
import { above, and, atLeast, counted, ratio } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { recordedShare } from './recorded-share';

const BY_TOOL = { by: ['cluster', 'team', 'project', 'client', 'tool'] } as const;

export const agentToolFailures = alert(
  'AgentToolFailures',
  {
    severity: 'warning',
    for: '15m',
    keepFiringFor: '10m',
    /** Share of the calls of a tool that fail. Tests that fail and files that are not there are errors of tools too. */
    threshold: ratio(0.5),
    /** What the share is of: the calls that ended in it. */
    window: '1h',
    /** Calls that must have ended in the window. */
    atLeastCalls: 20,
  },
  ({ threshold, window, atLeastCalls }) => {
    const { records, all, share } = recordedShare({
      of: agentToolCalls,
      where: { outcome: 'error' },
      by: BY_TOOL,
      level: 'client_tool',
      window,
    });
    return {
      records,
      when: and(above(share, threshold), atLeast(all, counted(atLeastCalls))),
      summary: 'A tool of agents fails at most calls.',
      description: `{{ $value | humanizePercentage }} of the calls of the tool {{ $labels.tool }} by {{ $labels.client }} ({{ $labels.team }}, {{ $labels.project }}) failed within ${spoken(window)}.`,
    };
  },
);
