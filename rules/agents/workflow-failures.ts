import { workflowRuns } from '../../src/catalogue/framework';
import { above, and, atLeast, counted, ratio } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { recordedShare } from './recorded-share';

const BY_WORKFLOW = { by: ['cluster', 'team', 'project', 'workflow'] } as const;

export const workflowFailures = alert(
  'WorkflowFailures',
  {
    severity: 'warning',
    for: '10m',
    keepFiringFor: '10m',
    /** Share of the runs of a workflow that fail. */
    threshold: ratio(0.25),
    /** What the share is of: the runs that ended in it. */
    window: '1h',
    /** Runs that must have ended in the window. */
    atLeastRuns: 5,
  },
  ({ threshold, window, atLeastRuns }) => {
    const { records, all, share } = recordedShare({
      of: workflowRuns,
      where: { outcome: 'error' },
      by: BY_WORKFLOW,
      level: 'workflow',
      window,
    });
    return {
      records,
      when: and(above(share, threshold), atLeast(all, counted(atLeastRuns))),
      summary: 'A workflow of agents fails.',
      description: `{{ $value | humanizePercentage }} of the runs of the workflow {{ $labels.workflow }} ({{ $labels.team }}, {{ $labels.project }}) failed within ${spoken(window)}.`,
    };
  },
);
