import { agentActiveTime, agentLinesChanged } from '../../../src/catalogue/agent';
import type { Section } from '../../definition';
import { column, ranking } from '../../panels';
import { OF_AGENT, spentPer } from '../../questions/agents';
import { spent } from '../../questions/cost';
import { total } from '../../questions/counted';
import { tokensUsed } from '../../questions/tokens';
import { failedToolCalls, slowestToolCalls, toolCalls } from '../../questions/tools';

const RANGE = '$__range';
const ROWS = { agent: 'Agent', client: 'Client', team: 'Team', project: 'Project' } as const;
/** To the page of one agent. */
export const TO_AGENT = [{ title: 'This agent', to: 'agent', carrying: OF_AGENT }];

export const ranked: Section = {
  title: 'Who stands out?',
  panels: [
    ranking({
      title: 'Agents',
      description:
        'Every agent and subagent, the dearest first. Much cost with few tool calls and lines is worth a question. A click on a name opens the page of that agent.',
      rows: ROWS,
      columns: [
        column('Cost', 'usd', spent(RANGE, OF_AGENT)),
        column('Tokens', 'tokens', tokensUsed(RANGE, OF_AGENT)),
        column('Tool calls', 'count', toolCalls(RANGE, OF_AGENT)),
        column('Failed calls', 'ratio', failedToolCalls(RANGE, OF_AGENT)),
        column('Lines changed', 'count', total(agentLinesChanged, RANGE, OF_AGENT)),
      ],
      links: TO_AGENT,
    }),
  ],
};

export const prices: Section = {
  title: 'What does their work cost?',
  collapsed: true,
  panels: [
    ranking({
      title: 'Cost of what agents make',
      description:
        'Dollars of each agent for each thing that it did; a dash where it did none. Compare agents that do the same kind of work: a dear line may be a hard one.',
      rows: ROWS,
      columns: [
        column('Per session', 'usd per count', spentPer('session', RANGE, OF_AGENT)),
        column('Per prompt', 'usd per count', spentPer('prompt', RANGE, OF_AGENT)),
        column('Per line', 'usd per count', spentPer('line', RANGE, OF_AGENT)),
        column('Per commit', 'usd per count', spentPer('commit', RANGE, OF_AGENT)),
        column('Per pull request', 'usd per count', spentPer('pullRequest', RANGE, OF_AGENT)),
        column('Time at work', 'seconds', total(agentActiveTime, RANGE, OF_AGENT)),
      ],
      links: TO_AGENT,
    }),
  ],
};

const OF_TOOL = ['tool', 'client', 'team', 'project'] as const;

export const tools: Section = {
  title: 'Which tools do they use?',
  collapsed: true,
  panels: [
    ranking({
      title: 'Tools',
      description:
        'Tools by how often agents call them. One that fails at most calls is broken or misunderstood: say in its description how it is to be used.',
      rows: { tool: 'Tool', client: 'Client', team: 'Team', project: 'Project' },
      columns: [
        column('Calls', 'count', toolCalls(RANGE, OF_TOOL)),
        column('Failed', 'ratio', failedToolCalls(RANGE, OF_TOOL), 'AgentToolFailures'),
        column('p95', 'seconds', slowestToolCalls(0.95, RANGE, OF_TOOL)),
      ],
    }),
  ],
};
