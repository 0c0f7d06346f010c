import { each } from '../../../src/promql';
import { agentPullRequests } from '../../../src/catalogue/agent';
import { featuresDelivered, storyPointsDelivered } from '../../../src/catalogue/framework';
import { column, ranking } from '../../panels';
import { spentPer } from '../../questions/agents';
import { spent } from '../../questions/cost';
import { total } from '../../questions/counted';
import { bugsPer } from '../../questions/delivery';

/** What was delivered, by those who did. */
const delivered = (by: readonly ('team' | 'project' | 'agent')[]) => [
  column('Story points', 'count', total(storyPointsDelivered, '$__range', by)),
  column('Features', 'count', total(featuresDelivered, '$__range', by)),
  { ...column('Bugs for a point', 'count', bugsPer(storyPointsDelivered, '$__range', by)), decimals: 3 },
  column('Cost of a point', 'usd per count', each(spent('$__range', by), total(storyPointsDelivered, '$__range', by))),
];

export const who = {
  title: 'Who delivers?',
  panels: [
    ranking({
      title: 'Projects',
      description:
        'What each project delivered in the range, and at what price. A point that costs far more than elsewhere: compare the models and the share of failed tasks.',
      rows: { project: 'Project' },
      columns: delivered(['project']),
      links: [{ title: 'Only this project', to: 'development', carrying: ['project'] }],
    }),
  ],
};

export const whoElse = {
  title: 'By team and agent, and pull requests',
  collapsed: true,
  panels: [
    ranking({
      title: 'Teams',
      description:
        'What each team delivered in the range, and at what price. Teams with dear points: look at their projects.',
      rows: { team: 'Team' },
      columns: delivered(['team']),
      links: [{ title: 'Only this team', to: 'development', carrying: ['team'] }],
    }),
    ranking({
      title: 'Agents',
      description:
        'What each agent delivered in the range, and at what price. Agents that deliver nothing may do other work: reviews and questions have no points.',
      rows: { agent: 'Agent', project: 'Project' },
      columns: delivered(['agent', 'project']),
      links: [{ title: 'This agent', to: 'agent', carrying: ['agent', 'project'] }],
    }),
    ranking({
      title: 'Pull requests',
      description:
        'Pull requests that agents opened for each project in the range, and what everything cost for each of them.',
      rows: { project: 'Project' },
      columns: [
        column('Pull requests', 'count', total(agentPullRequests, '$__range', ['project'])),
        column('Cost of one', 'usd per count', spentPer('pullRequest', '$__range', ['project'])),
      ],
      links: [{ title: 'Only this project', to: 'development', carrying: ['project'] }],
    }),
  ],
};
