import { agentPrompts, agentSessions } from '../../src/catalogue/agent';
import type { Section } from '../definition';
import { column, ranking } from '../panels';
import { spent } from '../questions/cost';
import { total } from '../questions/counted';
import { requests } from '../questions/requests';
import { tokensUsed } from '../questions/tokens';
import { toolCalls } from '../questions/tools';

const PROJECT = ['team', 'project'] as const;
const AGENT = ['agent', 'client', ...PROJECT] as const;

/** Whose it is, and which agents it runs. */
export const who: Section = {
  title: 'Who uses it?',
  collapsed: true,
  panels: [
    ranking({
      title: 'Teams and projects',
      description:
        'What each project used in the range. Unknown are those whose senders do not say whose they are: set team and project in their resource attributes.',
      rows: { team: 'Team', project: 'Project' },
      columns: [
        column('Cost', 'usd', spent('$__range', PROJECT)),
        column('Tokens', 'tokens', tokensUsed('$__range', PROJECT)),
        column('Requests', 'count', requests('$__range', PROJECT)),
        column('Sessions', 'count', total(agentSessions, '$__range', PROJECT)),
        column('Prompts', 'count', total(agentPrompts, '$__range', PROJECT)),
      ],
      links: [{ title: 'All of this project', to: 'overview', carrying: ['team', 'project'] }],
    }),
    ranking({
      title: 'Agents',
      description: 'What each of its agents and subagents used in the range; main is the one that people talk to.',
      rows: { agent: 'Agent', team: 'Team', project: 'Project' },
      columns: [
        column('Cost', 'usd', spent('$__range', AGENT)),
        column('Tokens', 'tokens', tokensUsed('$__range', AGENT)),
        column('Requests', 'count', requests('$__range', AGENT)),
        column('Tool calls', 'count', toolCalls('$__range', AGENT)),
      ],
      hidden: ['client'],
      links: [{ title: 'This agent', to: 'agent', carrying: AGENT }],
    }),
  ],
};
