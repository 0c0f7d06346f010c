import { agentEditDecisions, agentPrompts } from '../../../src/catalogue/agent';
import { max, not } from '../../../src/promql';
import type { Section } from '../../definition';
import { column, line, ranking, trend } from '../../panels';
import {
  OF_AGENT,
  mostToolCalls,
  recentToolCalls,
  refusedEdits,
  tokensOfSubagents,
  toolCallsPerPrompt,
} from '../../questions/agents';
import { total } from '../../questions/counted';
import { tokensUsed } from '../../questions/tokens';
import { failedToolCalls } from '../../questions/tools';
import { TO_AGENT } from './tables';

const RANGE = '$__range';
const OF_CLIENT = ['client', 'team', 'project'] as const;
const CLIENT_ROWS = { client: 'Client', team: 'Team', project: 'Project' } as const;

/** An agent that tries the same in vain again and again. */
export const looping: Section = {
  title: 'Does one try in vain?',
  collapsed: true,
  panels: [
    trend({
      title: 'Most tool calls of one agent',
      description:
        'Tool calls within a quarter of an hour of the busiest agent of each client. Many more than usual of which many fail are a loop: the runbook AgentLooping says how to end it.',
      unit: 'count',
      lines: [line(max(recentToolCalls, { by: ['client'] }), '{{client}}')],
      width: 24,
      links: [{ title: 'Only this client', to: 'agents', carrying: ['client'] }],
    }),
    ranking({
      title: 'Signs of a loop',
      description:
        'Many tool calls for each prompt, many of them within a quarter of an hour, and many that fail: an agent with all three tries in vain. Subagents and programs have no prompts.',
      rows: { agent: 'Agent', client: 'Client', team: 'Team', project: 'Project' },
      columns: [
        column('Most in 15 minutes', 'count', max(mostToolCalls(RANGE), { by: OF_AGENT })),
        column('Failed calls', 'ratio', failedToolCalls(RANGE, OF_AGENT)),
        { ...column('Calls for a prompt', 'count', toolCallsPerPrompt(RANGE, OF_AGENT)), decimals: 1 },
        column('Prompts', 'count', total(agentPrompts, RANGE, OF_AGENT)),
      ],
      links: TO_AGENT,
    }),
  ],
};

export const subagents: Section = {
  title: 'How far do they spread?',
  collapsed: true,
  panels: [
    ranking({
      title: 'Subagents by client',
      description:
        'Tokens that subagents use for each token of the main agent that started them; agents of your own code have no main agent. When they are many more than usual, limit what the main agent may start: see the runbook SubagentFanOut.',
      rows: CLIENT_ROWS,
      columns: [
        { ...column('For each of the main agent', 'count', tokensOfSubagents(RANGE, OF_CLIENT)), decimals: 2 },
        column('Tokens of subagents', 'tokens', tokensUsed(RANGE, OF_CLIENT, { agent: not('main') })),
        column('Tokens of the main agent', 'tokens', tokensUsed(RANGE, OF_CLIENT, { agent: 'main' })),
      ],
    }),
  ],
};

export const edits: Section = {
  title: 'Do people take their edits?',
  collapsed: true,
  panels: [
    ranking({
      title: 'Edits',
      description:
        'Edits that people decided on, and the share that they refused. Where they refuse many, the agent lacks instructions or does what nobody asked for.',
      rows: CLIENT_ROWS,
      columns: [
        column('Decided on', 'count', total(agentEditDecisions, RANGE, OF_CLIENT)),
        column('Refused', 'ratio', refusedEdits(RANGE, OF_CLIENT), 'LowToolAcceptance'),
      ],
    }),
  ],
};
