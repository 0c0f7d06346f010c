import { agentErrors } from '../../../src/catalogue/framework';
import { column, ranking } from '../../panels';
import { total } from '../../questions/counted';
import { failedTasks, meanTaskCost, slowestTasks, tasksEnded } from '../../questions/tasks';

export const errors = {
  title: 'What goes wrong, and what is it worth?',
  collapsed: true,
  panels: [
    ranking({
      title: 'Errors by type',
      description:
        'Errors in the code of agents in the range, by the class of the error, whether or not their task failed for it. Begin with the first; a click shows the agent, where its sessions and traces are.',
      width: 12,
      rows: { type: 'Type', agent: 'Agent', project: 'Project' },
      columns: [column('Errors', 'count', total(agentErrors, '$__range', ['type', 'agent', 'project']))],
      links: [{ title: 'This agent', to: 'agent', carrying: ['agent', 'project'] }],
    }),
    ranking({
      title: 'Kinds',
      description:
        'All kinds of tasks of the range. Kinds that fail often or cost much for what they are: give them another model, or split them.',
      width: 12,
      rows: { kind: 'Kind' },
      columns: [
        column('Tasks', 'count', tasksEnded('$__range', ['kind'])),
        column('Failed', 'ratio', failedTasks('$__range', ['kind']), 'HighErrorRate'),
        column('Duration, p95', 'seconds', slowestTasks(0.95, '$__range', ['kind'])),
        column('Cost of a task', 'usd', meanTaskCost('$__range', ['kind'])),
      ],
    }),
  ],
};
