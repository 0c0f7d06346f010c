import { agentsActive, taskQueueLength } from '../../../src/catalogue/framework';
import { lastOverTime, max, select, sum } from '../../../src/promql';
import type { Section } from '../../definition';
import { line, number, trend } from '../../panels';
import { failedShare, requests } from '../../questions/requests';
import { busyShare, tasksEnded } from '../../questions/tasks';

const RANGE = '$__range';
const TASKS = [{ title: 'Task analytics', to: 'tasks' }];
const MODELS = [{ title: 'Models', to: 'models' }];

const waiting = max(lastOverTime(select(taskQueueLength), '5m'), { by: ['team', 'project', 'queue'] });

export const work: Section = {
  title: 'Does the work flow?',
  panels: [
    number({
      title: 'Requests to models',
      description: 'Calls of models that ended in the range, of all clients.',
      unit: 'count',
      query: requests(RANGE),
      empty: '0',
      links: MODELS,
    }),
    number({
      title: 'Failed requests',
      description:
        'Share of the calls of models that failed. The dashboard of models says which, and with which status.',
      unit: 'ratio',
      limit: 'LlmErrorRate',
      query: failedShare(RANGE),
      links: MODELS,
    }),
    number({
      title: 'Tasks',
      description: 'Tasks that agents of your own code ended in the range.',
      unit: 'count',
      query: tasksEnded(RANGE),
      empty: '0',
      links: TASKS,
    }),
    number({
      title: 'Longest queue',
      description:
        'Tasks that wait in the longest queue now. The alert fires when they also drain too slowly: start more agents, or see what those that run are busy with.',
      unit: 'count',
      limit: 'TaskQueueBacklog',
      query: max(waiting),
      links: TASKS,
    }),
    number({
      title: 'Agents at work',
      description: 'Agents of your own code that have a task now.',
      unit: 'count',
      query: sum(lastOverTime(select(agentsActive), '5m')),
      empty: '0',
      links: [{ title: 'Agent performance', to: 'agents' }],
    }),
    number({
      title: 'Busy',
      description:
        'Share of the range in which an agent had a task, on the mean of the agents. Near all of it, tasks wait; near none, there are more agents than work.',
      unit: 'ratio',
      query: busyShare(RANGE),
      links: [{ title: 'Agent performance', to: 'agents' }],
    }),
    trend({
      title: 'Requests by client',
      width: 8,
      description:
        'Calls of models in each interval: the throughput of the fleet. A client without any while people work with it hangs, or its vendor is away.',
      unit: 'count',
      bars: true,
      lines: [line(requests('$__interval', ['client']), '{{client}}')],
      links: MODELS,
    }),
    trend({
      title: 'Tasks by project',
      width: 8,
      description: 'Tasks that ended in each interval. A fall while tasks wait means that agents hang.',
      unit: 'count',
      bars: true,
      lines: [line(tasksEnded('$__interval', ['project']), '{{project}}')],
      links: TASKS,
    }),
    trend({
      title: 'Tasks that wait',
      width: 8,
      description: 'Tasks in each queue. A queue that only grows needs more agents, or fewer tasks.',
      unit: 'count',
      limit: 'TaskQueueBacklog',
      lines: [line(waiting, '{{project}}: {{queue}}')],
      links: TASKS,
    }),
  ],
};
