import { agentHandoffs } from '../../src/catalogue/framework';
import { above, and, atLeast, counted, ratio } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { recordedShare } from './recorded-share';

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
    const { records, all, share } = recordedShare({
      of: agentHandoffs,
      where: { outcome: 'rejected' },
      by: BY_HANDOFF,
      level: 'agent_to',
      window,
    });
    return {
      records,
      when: and(above(share, threshold), atLeast(all, counted(atLeastHandoffs))),
      summary: 'An agent refuses the work of another.',
      description: `{{ $labels.to }} refused {{ $value | humanizePercentage }} of the tasks that {{ $labels.agent }} ({{ $labels.team }}, {{ $labels.project }}) handed to it within ${spoken(window)}.`,
    };
  },
);
