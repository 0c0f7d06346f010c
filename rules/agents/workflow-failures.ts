import { workflowRuns } from '../../src/catalogue/framework';
import { above, and, atLeast, counted, increase, ratio, recorded, select, sum } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { share } from '../share';

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
    const recording = {
      record: `workflow:workflow_runs:increase${window}`,
      query: sum(increase(select(workflowRuns), window), BY_WORKFLOW),
    };
    const ended = recorded(recording);
    const failed = sum(increase(select(workflowRuns, { outcome: 'error' }), window), BY_WORKFLOW);
    return {
      records: [recording],
      when: and(above(share(failed, ended), threshold), atLeast(ended, counted(atLeastRuns))),
      summary: 'A workflow of agents fails.',
      description: `{{ $value | humanizePercentage }} of the runs of the workflow {{ $labels.workflow }} ({{ $labels.team }}, {{ $labels.project }}) failed within ${spoken(window)}.`,
    };
  },
);
