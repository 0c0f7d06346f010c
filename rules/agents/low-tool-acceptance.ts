import { agentEditDecisions } from '../../src/catalogue/agent';
import { above, and, atLeast, counted, increase, ratio, recorded, select, sum } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { share } from '../share';

const BY_CLIENT = { by: ['cluster', 'team', 'project', 'client'] } as const;

export const lowToolAcceptance = alert(
  'LowToolAcceptance',
  {
    severity: 'info',
    for: '1h',
    keepFiringFor: '1h',
    /** Share of the edits that people refuse. */
    threshold: ratio(0.4),
    /** What the share is of: the edits that were decided on in it. */
    window: '1d',
    /** Edits that must have been decided on in the window. */
    atLeastEdits: 50,
  },
  ({ threshold, window, atLeastEdits }) => {
    const recording = {
      record: `client:agent_edit_decisions:increase${window}`,
      query: sum(increase(select(agentEditDecisions), window), BY_CLIENT),
    };
    const decided = recorded(recording);
    const rejected = sum(increase(select(agentEditDecisions, { decision: 'reject' }), window), BY_CLIENT);
    return {
      records: [recording],
      when: and(above(share(rejected, decided), threshold), atLeast(decided, counted(atLeastEdits))),
      summary: 'People refuse many of the edits of an agent.',
      description: `People of {{ $labels.team }} refused {{ $value | humanizePercentage }} of the edits that {{ $labels.client }} proposed in {{ $labels.project }} within ${spoken(window)}.`,
    };
  },
);
