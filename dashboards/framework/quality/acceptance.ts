import { agentPullRequests } from '../../../src/catalogue/agent';
import { agentErrors, agentTaskDuration, bugsIntroduced, featuresDelivered } from '../../../src/catalogue/framework';
import { matches } from '../../../src/promql';
import { column, line, ranking, trend } from '../../panels';
import { refusedEdits } from '../../questions/agents';
import { total } from '../../questions/counted';
import { bugsPer } from '../../questions/delivery';
import { largest } from '../../questions/observed';

const REVIEWS = { kind: matches('.*review.*') } as const;

export const acceptance = {
  title: 'How is the work taken?',
  collapsed: true,
  panels: [
    trend({
      title: 'Refused edits',
      description:
        'Share of the edits of each client that people refused. Ask those who refuse: what they say twice belongs into the instructions for agents.',
      unit: 'ratio',
      rare: true,
      limit: 'LowToolAcceptance',
      lines: [line(refusedEdits('$__rate_interval', ['client']), '{{client}}')],
    }),
    trend({
      title: 'Duration of reviews',
      description:
        'How long tasks of the kind review took: half of them less than the median, nineteen of twenty less than the p95. When they take longer, what is reviewed may have become too large.',
      unit: 'seconds',
      rare: true,
      lines: [
        line(largest(agentTaskDuration, 0.95, '$__rate_interval', [], REVIEWS), 'p95'),
        line(largest(agentTaskDuration, 0.5, '$__rate_interval', [], REVIEWS), 'median'),
      ],
    }),
    ranking({
      title: 'Bugs, pull requests and features',
      description:
        'What was traced back to the work of agents in each project, and how many bugs come with a feature. More than elsewhere: smaller pull requests, or a check before they are opened.',
      width: 12,
      rows: { project: 'Project' },
      columns: [
        column('Bugs', 'count', total(bugsIntroduced, '$__range', ['project'])),
        { ...column('Bugs for a feature', 'count', bugsPer(featuresDelivered, '$__range', ['project'])), decimals: 2 },
        column('Pull requests', 'count', total(agentPullRequests, '$__range', ['project'])),
      ],
    }),
    ranking({
      title: 'Errors by type',
      description: 'Errors in the code of agents in the range, by the class of the error. Begin with the first.',
      width: 12,
      rows: { type: 'Type' },
      columns: [column('Errors', 'count', total(agentErrors, '$__range', ['type']))],
      links: [{ title: 'Task analytics', to: 'tasks' }],
    }),
  ],
};
