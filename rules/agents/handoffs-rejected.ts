import { agentHandoffs } from '../../src/catalogue/framework';
import { above, and, atLeast, counted, increase, ratio, recorded, select, sum } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { share } from '../share';

const BY_HANDOFF = { by: ['cluster', 'team', 'project', 'agent', 'to'] } as const;

export const handoffsRejected = alert(
  'HandoffsRejected',
  {
    severity: 'warning',
    for: '10m',
    keepFiringFor: '10m',
    /** Share of the tasks handed to an agent that it refuses. */
    threshold: ratio(0.3),
    /** What the share is of: the tasks that were handed over in it. */
    window: '1h',
    /** Tasks that must have been handed over in the window. */
    atLeastHandoffs: 10,
  },
  ({ threshold, window, atLeastHandoffs }) => {
    const recording = {
      record: `agent_to:agent_handoffs:increase${window}`,
      query: sum(increase(select(agentHandoffs), window), BY_HANDOFF),
    };
    const offered = recorded(recording);
    const rejected = sum(increase(select(agentHandoffs, { outcome: 'rejected' }), window), BY_HANDOFF);
    return {
      records: [recording],
      when: and(above(share(rejected, offered), threshold), atLeast(offered, counted(atLeastHandoffs))),
      summary: 'An agent refuses the work of another.',
      description: `{{ $labels.to }} refused {{ $value | humanizePercentage }} of the tasks that {{ $labels.agent }} ({{ $labels.team }}, {{ $labels.project }}) handed to it within ${spoken(window)}.`,
    };
  },
);
