import { workflowDuration, workflowRuns } from '../../../src/catalogue/framework';
import { column, line, ranking, trend } from '../../panels';
import { portion, total } from '../../questions/counted';
import { largest } from '../../questions/observed';

const FAILED = { outcome: 'error' } as const;

export const runs = {
  title: 'Which workflows?',
  panels: [
    trend({
      title: 'Workflows by outcome',
      description:
        'Workflows that ended in each interval. When only failures are left since some moment, see what was deployed then.',
      unit: 'count',
      bars: true,
      lines: [
        line(total(workflowRuns, '$__interval', [], { outcome: 'ok' }), 'Completed'),
        { ...line(total(workflowRuns, '$__interval', [], FAILED), 'Failed'), color: 'red' },
      ],
    }),
    trend({
      title: 'Failed workflows',
      description:
        'Share of the runs of each workflow that failed. Open a trace of a failed run: the first span with an error is the cause.',
      unit: 'ratio',
      rare: true,
      limit: 'WorkflowFailures',
      lines: [line(portion(workflowRuns, FAILED, '$__rate_interval', ['workflow']), '{{workflow}}')],
      links: [{ title: 'Sessions and traces', to: 'sessions' }],
    }),
    trend({
      title: 'Duration by workflow, p95',
      description:
        'Nineteen of twenty runs of a workflow took less. When one climbs, see which of its agents became slow, or waits for another.',
      unit: 'seconds',
      rare: true,
      lines: [line(largest(workflowDuration, 0.95, '$__rate_interval', ['workflow']), '{{workflow}}')],
    }),
    ranking({
      title: 'Workflows',
      description:
        'Every workflow of the range. Begin with what runs often and fails; a click leads to sessions and traces.',
      width: 12,
      height: 8,
      rows: { workflow: 'Workflow' },
      columns: [
        column('Runs', 'count', total(workflowRuns, '$__range', ['workflow'])),
        column('Failed', 'ratio', portion(workflowRuns, FAILED, '$__range', ['workflow']), 'WorkflowFailures'),
        column('Duration, p95', 'seconds', largest(workflowDuration, 0.95, '$__range', ['workflow'])),
      ],
      links: [{ title: 'Sessions and traces', to: 'sessions' }],
    }),
  ],
};
