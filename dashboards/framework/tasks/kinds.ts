import { agentTaskDuration } from '../../../src/catalogue/framework';
import { buckets, increase, sum } from '../../../src/promql';
import { distribution, line, trend } from '../../panels';
import { failedTasks, meanTaskCost, slowestTasks, tasksEnded } from '../../questions/tasks';

export const kinds = {
  title: 'Which kinds of tasks?',
  panels: [
    trend({
      title: 'Tasks by kind',
      description:
        'Tasks that ended in each interval. A kind that disappears is no longer asked for, or waits: see the queues.',
      unit: 'count',
      bars: true,
      lines: [line(tasksEnded('$__interval', ['kind']), '{{kind}}')],
    }),
    trend({
      title: 'Failed tasks by kind',
      description:
        'Share of the tasks of each kind that failed. One kind alone: its prompt or its tools. All kinds: the model, or what the agents run on.',
      unit: 'ratio',
      rare: true,
      limit: 'HighErrorRate',
      lines: [line(failedTasks('$__rate_interval', ['kind']), '{{kind}}')],
    }),
    trend({
      title: 'Duration by kind, p95',
      description:
        'Nineteen of twenty tasks of a kind took less. The alert SlowAgentExecution compares an agent with its own past, so no limit is drawn; its runbook says how to find out what became slow.',
      unit: 'seconds',
      rare: true,
      lines: [line(slowestTasks(0.95, '$__rate_interval', ['kind']), '{{kind}}')],
    }),
    trend({
      title: 'Cost of a task by kind',
      description:
        'Dollars for each task whose cost was told, on the mean. A kind that becomes dearer takes more turns, a larger context or a dearer model: compare models on the dashboard of comparison.',
      unit: 'usd',
      rare: true,
      lines: [line(meanTaskCost('$__rate_interval', ['kind']), '{{kind}}')],
      links: [{ title: 'Comparison', to: 'comparison' }],
    }),
    distribution({
      title: 'How durations spread',
      description:
        'How many tasks took how long, in each interval. Two bands are two kinds of work; a band that climbs is work that becomes slower.',
      unit: 'seconds',
      width: 24,
      query: sum(increase(buckets(agentTaskDuration), '$__rate_interval'), { by: ['le'] }),
    }),
  ],
};
