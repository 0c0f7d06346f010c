import { count } from '../../../src/promql';
import { line, trend } from '../../panels';
import { agentsThatSpent } from '../../questions/hourly';
import { busyShare } from '../../questions/tasks';

const active = agentsThatSpent('1d');

/** How far agents have spread. */
export const adoption = {
  title: 'Who uses agents?',
  collapsed: true,
  panels: [
    trend({
      title: 'Adoption',
      description:
        'Teams, projects and agents that used a model in the 24 hours before each moment, through whatever client. What cannot be told apart counts as one called unknown: give its clients a team and a project.',
      unit: 'count',
      lines: [
        line(count(count(active, { by: ['cluster', 'team'] })), 'Teams'),
        line(count(count(active, { by: ['cluster', 'team', 'project'] })), 'Projects'),
        line(count(active), 'Agents'),
      ],
    }),
    trend({
      title: 'Use of agents',
      description:
        'Share of the time in which the agents of a project had a task, on their mean. Near 100 % work waits: see the queues on the dashboard of tasks.',
      unit: 'ratio',
      rare: true,
      lines: [line(busyShare('$__rate_interval', ['project']), '{{project}}')],
      links: [{ title: 'Task analytics', to: 'tasks', carrying: ['project'] }],
    }),
  ],
};
