import { column, ranking } from '../../panels';
import { spent, spentPerRequest, spentPerSession } from '../../questions/cost';
import { dearestHour } from '../../questions/hourly';
import { requests } from '../../questions/requests';
import { tokensUsed } from '../../questions/tokens';

const OWNER = ['team', 'project'] as const;
const AGENT = ['agent', 'client'] as const;

export const owners = ranking({
  title: 'Teams and projects',
  description:
    'What each project of a team cost in the range, and in its dearest hour. An hour above the limit is worth a question, not yet a fault.',
  rows: { team: 'Team', project: 'Project' },
  columns: [
    column('Cost', 'usd', spent('$__range', OWNER)),
    column('Dearest hour', 'usd', dearestHour('$__range', OWNER), 'HighCost'),
    column('A request', 'usd per count', spentPerRequest('$__range', OWNER)),
  ],
  width: 12,
  links: [{ title: 'This project', to: 'cost', carrying: ['team', 'project'] }],
});

export const agents = ranking({
  title: 'Agents',
  description:
    'What each agent cost in the range. One that is dear for each session works on too much at once, or goes round in circles: open it.',
  rows: { agent: 'Agent', client: 'Client' },
  columns: [
    column('Cost', 'usd', spent('$__range', AGENT)),
    column('A request', 'usd per count', spentPerRequest('$__range', AGENT)),
    column('A session', 'usd per count', spentPerSession('$__range', AGENT)),
  ],
  width: 12,
  most: 25,
  links: [{ title: 'This agent', to: 'agent', carrying: ['agent', 'client'] }],
});

export const providers = ranking({
  title: 'Providers',
  description: 'Whom it is paid to. The comparison says who is cheapest and most reliable for what.',
  rows: { provider: 'Provider' },
  columns: [
    column('Cost', 'usd', spent('$__range', ['provider'])),
    column('Tokens', 'tokens', tokensUsed('$__range', ['provider'])),
    column('Requests', 'count', requests('$__range', ['provider'])),
    column('A request', 'usd per count', spentPerRequest('$__range', ['provider'])),
  ],
  links: [{ title: 'Comparison', to: 'comparison' }],
});
