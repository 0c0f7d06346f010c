import type { Section } from '../../definition';
import { column, line, ranking, trend } from '../../panels';
import {
  busyShare,
  failedTasks,
  meanTaskCost,
  slowestTasks,
  tasksEnded,
  tokensPerStoryPoint,
} from '../../questions/tasks';

const RANGE = '$__range';
const WINDOW = '$__rate_interval';
/** Agents of your own code all report through the same client. */
const OF_WORKER = ['agent', 'team', 'project'] as const;

export const tasks: Section = {
  title: 'How do their tasks go?',
  collapsed: true,
  panels: [
    trend({
      title: 'Tasks by project',
      description:
        'Tasks that agents ended in each interval. When there are none while people wait for some, see what their agents are busy with.',
      unit: 'count',
      bars: true,
      lines: [line(tasksEnded('$__interval', ['project']), '{{project}}')],
      links: [{ title: 'Task analytics', to: 'tasks' }],
    }),
    trend({
      title: 'Duration of tasks',
      description:
        'Half of the tasks, and nineteen of twenty, took less. Where only the upper line rises, a few tasks hang: look for the agent below.',
      unit: 'seconds',
      step: '5m',
      lines: [line(slowestTasks(0.5, WINDOW), 'p50'), line(slowestTasks(0.95, WINDOW), 'p95')],
      links: [{ title: 'Task analytics', to: 'tasks' }],
    }),
    ranking({
      title: 'Tasks by agent',
      description:
        'What agents of your own code did, the one with the most failures first. Open the page of one that fails or waits; the kind of its task and its errors are there.',
      rows: { agent: 'Agent', team: 'Team', project: 'Project' },
      columns: [
        column('Failed', 'ratio', failedTasks(RANGE, OF_WORKER), 'AgentFailureRate'),
        column('Tasks', 'count', tasksEnded(RANGE, OF_WORKER)),
        column('p50', 'seconds', slowestTasks(0.5, RANGE, OF_WORKER)),
        column('p95', 'seconds', slowestTasks(0.95, RANGE, OF_WORKER)),
        column('Cost each', 'usd', meanTaskCost(RANGE, OF_WORKER)),
        column('Tokens a point', 'tokens per count', tokensPerStoryPoint(RANGE, OF_WORKER)),
        column('Busy', 'ratio', busyShare(RANGE, OF_WORKER)),
      ],
      links: [{ title: 'This agent', to: 'agent', carrying: OF_WORKER }],
    }),
  ],
};
