import { agentEditDecisions } from '../../src/catalogue/agent';
import { above, and, atLeast, counted, ratio } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { recordedShare } from './recorded-share';

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
    const { records, all, share } = recordedShare({
      of: agentEditDecisions,
      where: { decision: 'reject' },
      by: BY_CLIENT,
      level: 'client',
      window,
    });
    return {
      records,
      when: and(above(share, threshold), atLeast(all, counted(atLeastEdits))),
      summary: 'People refuse many of the edits of an agent.',
      description: `People of {{ $labels.team }} refused {{ $value | humanizePercentage }} of the edits that {{ $labels.client }} proposed in {{ $labels.project }} within ${spoken(window)}.`,
    };
  },
);
