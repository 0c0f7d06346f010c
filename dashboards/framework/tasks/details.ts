import { agentSessionOutcomes, agentsActive, frameworkMemoryUsage } from '../../../src/catalogue/framework';
import { max } from '../../../src/promql';
import { line, trend } from '../../panels';
import { portion } from '../../questions/counted';
import { slowestTasks } from '../../questions/tasks';
import { told } from '../../questions/told';

/** What is asked for when something above is strange. */
export const details = {
  title: 'Durations, sessions and processes',
  collapsed: true,
  panels: [
    trend({
      title: 'Duration by kind, median',
      description:
        'Half of the tasks of a kind took less. When it rises with the p95, all tasks are slower; alone, the work changed.',
      unit: 'seconds',
      rare: true,
      lines: [line(slowestTasks(0.5, '$__rate_interval', ['kind']), '{{kind}}')],
    }),
    trend({
      title: 'Failed sessions',
      description:
        'Share of the sessions of each project that failed as its framework judges it. When it rises and tasks do not fail, ask what makes a session a failure: the judge may have changed.',
      unit: 'ratio',
      rare: true,
      lines: [
        line(portion(agentSessionOutcomes, { outcome: 'error' }, '$__rate_interval', ['project']), '{{project}}'),
      ],
    }),
    trend({
      title: 'Agents with a task',
      description:
        'Agents that have a task at the moment, as the framework of each project tells. None while tasks wait: the agents stopped; start them, and see why.',
      unit: 'count',
      lines: [line(max(told(agentsActive, '$__rate_interval'), { by: ['project'] }), '{{project}}')],
    }),
    trend({
      title: 'Memory of frameworks',
      description:
        'Memory that the largest process of each project uses. When it climbs without an end, something is kept that is not needed: restart it, and look for what grows with each task.',
      unit: 'bytes',
      lines: [line(max(told(frameworkMemoryUsage, '$__rate_interval'), { by: ['project'] }), '{{project}}')],
    }),
  ],
};
