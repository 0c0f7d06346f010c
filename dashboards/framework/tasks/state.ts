import { taskQueueLength } from '../../../src/catalogue/framework';
import { max } from '../../../src/promql';
import { number } from '../../panels';
import { busyShare, failedTasks, meanTaskCost, slowestTasks, tasksEnded } from '../../questions/tasks';
import { told } from '../../questions/told';

export const state = {
  title: 'Is it well?',
  panels: [
    number({
      title: 'Tasks',
      description: 'Tasks that ended in the range. When there are fewer than usual, see whether they wait in a queue.',
      unit: 'count',
      query: tasksEnded('$__range'),
      empty: '0',
      decimals: 0,
    }),
    number({
      title: 'Failed tasks',
      description:
        'Share of the tasks that failed in the range. The table of agents shows whose; the types of errors are in the last section.',
      unit: 'ratio',
      query: failedTasks('$__range'),
      limit: 'HighErrorRate',
      links: [{ title: 'Agents', to: 'agents' }],
    }),
    number({
      title: 'Duration, p95',
      description:
        'Nineteen of twenty tasks took less. When it rises, see which kind of task, and then on the dashboard of its agent whether the model or a tool became slow.',
      unit: 'seconds',
      query: slowestTasks(0.95, '$__range'),
      links: [{ title: 'Agents', to: 'agents' }],
    }),
    number({
      title: 'Cost of a task',
      description: 'Dollars for each task whose cost was told, on the mean. The kinds below show which tasks are dear.',
      unit: 'usd',
      query: meanTaskCost('$__range'),
      links: [{ title: 'Cost and budgets', to: 'cost' }],
    }),
    number({
      title: 'Longest queue',
      description:
        'Tasks that wait in the longest queue at the moment. A queue that is long and is emptied soon is no fault: see how long the last of them waits.',
      unit: 'count',
      query: max(told(taskQueueLength, '$__rate_interval', ['queue'])),
      limit: 'TaskQueueBacklog',
      empty: 'No queue',
      decimals: 0,
    }),
    number({
      title: 'Busy',
      description:
        'Share of the time in which an agent had a task, on the mean of the agents; more than all where an agent runs several times. Near 100 % with long queues: run more agents.',
      unit: 'ratio',
      query: busyShare('$__range'),
    }),
  ],
};
