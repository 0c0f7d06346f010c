import { share } from '../../../src/promql';
import {
  agentHandoffDuration,
  agentHandoffs,
  agentTasks,
  workflowDuration,
  workflowRuns,
} from '../../../src/catalogue/framework';
import { number } from '../../panels';
import { portion, total } from '../../questions/counted';
import { largest } from '../../questions/observed';

const SESSIONS = [{ title: 'Sessions and traces', to: 'sessions' }];

export const state = {
  title: 'Is it well?',
  panels: [
    number({
      title: 'Workflows',
      description: 'Workflows that ended in the range. When there are fewer than usual, see whether tasks wait.',
      unit: 'count',
      query: total(workflowRuns, '$__range'),
      empty: '0',
      decimals: 0,
      links: [{ title: 'Task analytics', to: 'tasks' }],
    }),
    number({
      title: 'Completed',
      description:
        'Share of the workflows that came to their end in the range. When it falls, the table below shows which workflow fails; its trace shows the step.',
      unit: 'ratio',
      query: portion(workflowRuns, { outcome: 'ok' }, '$__range'),
      links: SESSIONS,
    }),
    number({
      title: 'Duration, p95',
      description:
        'Nineteen of twenty workflows took less, from the first step to the last. When it rises, see whether tasks became slow or hand-overs wait.',
      unit: 'seconds',
      query: largest(workflowDuration, 0.95, '$__range'),
    }),
    number({
      title: 'Handed over',
      description:
        'Tasks that an agent took over from another, for all tasks that ended in the range: how much of the work several agents share.',
      unit: 'ratio',
      query: share(total(agentHandoffs, '$__range', [], { outcome: 'accepted' }), total(agentTasks, '$__range')),
    }),
    number({
      title: 'Rejected',
      description:
        'Share of the hand-overs that the other agent refused. The table of hand-overs shows who refuses whom.',
      unit: 'ratio',
      query: portion(agentHandoffs, { outcome: 'rejected' }, '$__range'),
      limit: 'HandoffsRejected',
    }),
    number({
      title: 'Wait for the other, p95',
      description:
        'From handing a task over until the other agent began or refused: nineteen of twenty took less. When it rises, the agents that take over have too much to do.',
      unit: 'seconds',
      query: largest(agentHandoffDuration, 0.95, '$__range'),
    }),
  ],
};
