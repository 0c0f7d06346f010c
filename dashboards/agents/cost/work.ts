import { agentSessions } from '../../../src/catalogue/agent';
import { agentTaskCost } from '../../../src/catalogue/framework';
import { column, ranking } from '../../panels';
import { spentPerSession } from '../../questions/cost';
import { total } from '../../questions/counted';
import { largest, mean } from '../../questions/observed';
import { tasksEnded } from '../../questions/tasks';

export const sessions = ranking({
  title: 'Sessions',
  description:
    'Dollars for each session that began in the range, client by client. It rises when sessions become longer or models dearer: look at the client.',
  rows: { client: 'Client' },
  columns: [
    column('A session', 'usd per count', spentPerSession('$__range', ['client'])),
    column('Sessions', 'count', total(agentSessions, '$__range', ['client'])),
  ],
  width: 12,
  links: [{ title: 'This client', to: { label: 'client', prefix: 'client-' } }],
});

export const kinds = ranking({
  title: 'Tasks',
  description:
    'Dollars for each task whose cost was told, by its kind, and what nineteen of twenty tasks stay below. The comparison says which agent is cheapest for a kind.',
  rows: { kind: 'Kind' },
  columns: [
    column('A task', 'usd', mean(agentTaskCost, '$__range', ['kind'])),
    column('p95', 'usd', largest(agentTaskCost, 0.95, '$__range', ['kind'])),
    column('Tasks', 'count', tasksEnded('$__range', ['kind'])),
  ],
  width: 12,
  links: [{ title: 'Comparison', to: 'comparison' }],
});
