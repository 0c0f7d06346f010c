import { agentSessions, agentToolCalls } from '../../../src/catalogue/agent';
import { column, ranking } from '../../panels';
import { spent } from '../../questions/cost';
import { total } from '../../questions/counted';
import { MANY, failedShareOfMany, requests, slowestRequests } from '../../questions/requests';
import { tokensUsed } from '../../questions/tokens';

const OWNER = ['team', 'project'] as const;
const AGENT = ['agent', 'client'] as const;

export const clients = ranking({
  title: 'Clients',
  description: `What each client used in the range, the dearest first; noughts are silence. The share of failures is of at least ${MANY} requests. A client has a dashboard of its own: open it where something stands out.`,
  rows: { client: 'Client' },
  columns: [
    column('Cost', 'usd', spent('$__range', ['client'])),
    column('Tokens', 'tokens', tokensUsed('$__range', ['client'])),
    column('Requests', 'count', requests('$__range', ['client'])),
    column('Failed', 'ratio', failedShareOfMany('$__range', ['client']), 'LlmErrorRate'),
  ],
  width: 12,
  links: [{ title: 'This client', to: { label: 'client', prefix: 'client-' } }],
});

export const owners = ranking({
  title: 'Teams and projects',
  description:
    'Who pays for it, the dearest first. What no team is known for is `unknown`: its senders do not say whose they are, and no budget sees it.',
  rows: { team: 'Team', project: 'Project' },
  columns: [
    column('Cost', 'usd', spent('$__range', OWNER)),
    column('Tokens', 'tokens', tokensUsed('$__range', OWNER)),
    column('Requests', 'count', requests('$__range', OWNER)),
  ],
  width: 12,
  links: [{ title: 'Cost and budgets', to: 'cost', carrying: ['team', 'project'] }],
});

export const providers = ranking({
  title: 'Providers',
  description: `Whose models were used in the range; the share of failures is of at least ${MANY} requests. The comparison says which of them is cheapest and most reliable for what.`,
  rows: { provider: 'Provider' },
  columns: [
    column('Cost', 'usd', spent('$__range', ['provider'])),
    column('Tokens', 'tokens', tokensUsed('$__range', ['provider'])),
    column('Requests', 'count', requests('$__range', ['provider'])),
    column('Failed', 'ratio', failedShareOfMany('$__range', ['provider']), 'LlmErrorRate'),
    column('p95', 'seconds', slowestRequests(0.95, '$__range', ['provider'])),
  ],
  links: [{ title: 'Comparison', to: 'comparison' }],
});

export const agents = ranking({
  title: 'Agents',
  description:
    'The agents that asked models most in the range. One that asks much and costs much for few sessions may go round in circles: open it.',
  rows: { agent: 'Agent', client: 'Client' },
  columns: [
    column('Requests', 'count', requests('$__range', AGENT)),
    column('Cost', 'usd', spent('$__range', AGENT)),
    column('Tokens', 'tokens', tokensUsed('$__range', AGENT)),
    column('Tool calls', 'count', total(agentToolCalls, '$__range', AGENT)),
    column('Sessions', 'count', total(agentSessions, '$__range', AGENT)),
  ],
  most: 25,
  links: [{ title: 'This agent', to: 'agent', carrying: ['agent', 'client'] }],
});
