import { taskQueueLength } from '../../../src/catalogue/framework';
import { above, delta, divide, max, select } from '../../../src/promql';
import { column, line, ranking, trend } from '../../panels';
import { busyShare, failedTasks, taskRate, tasksEnded } from '../../questions/tasks';
import { PROJECT, told } from '../../questions/told';

const QUEUE = [...PROJECT, 'queue'] as const;
const OF_AGENT = ['agent', 'project'] as const;

/** How long the last task of a queue waits at the rate at which the agents of the project end tasks. */
const wait = divide(told(taskQueueLength, '$__range', ['queue']), above(taskRate('$__range', PROJECT), 0), {
  on: PROJECT,
  groupLeft: [],
});

export const bottlenecks = {
  title: 'Where do they get stuck?',
  panels: [
    trend({
      title: 'Waiting tasks',
      description:
        'Tasks that wait in each queue. One that only grows: run more agents, or see below whether the agents are slow or fail.',
      unit: 'count',
      limit: 'TaskQueueBacklog',
      width: 24,
      lines: [
        line(
          max(told(taskQueueLength, '$__rate_interval', ['queue']), { by: ['project', 'queue'] }),
          '{{project}}: {{queue}}',
        ),
      ],
    }),
    ranking({
      title: 'Queues',
      description:
        'Tasks that wait now, how many more they became in the range, and how long the last of them waits at the rate at which the agents of the project end tasks. Tasks that wait for more than a quarter of an hour need more agents.',
      rows: { project: 'Project', queue: 'Queue' },
      columns: [
        column(
          'Waiting',
          'count',
          max(told(taskQueueLength, '$__range', ['queue']), { by: ['project', 'queue'] }),
          'TaskQueueBacklog',
        ),
        column(
          'Growth',
          'count',
          max(max(delta(select(taskQueueLength), '$__range'), { by: QUEUE }), { by: ['project', 'queue'] }),
        ),
        column('Last one waits', 'seconds', max(wait, { by: ['project', 'queue'] })),
      ],
    }),
    ranking({
      title: 'Agents',
      description:
        'What each agent did in the range, the busiest first. One that is always busy is the bottleneck; one that fails makes work for others. A click opens the agent.',
      rows: { agent: 'Agent', project: 'Project' },
      columns: [
        column('Busy', 'ratio', busyShare('$__range', OF_AGENT)),
        column('Tasks', 'count', tasksEnded('$__range', OF_AGENT)),
        column('Failed', 'ratio', failedTasks('$__range', OF_AGENT), 'HighErrorRate'),
      ],
      links: [{ title: 'This agent', to: 'agent', carrying: OF_AGENT }],
    }),
  ],
};
