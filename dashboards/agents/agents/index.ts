import { agentToolCalls } from '../../../src/catalogue/agent';
import { agentTasks } from '../../../src/catalogue/framework';
import { llmRequests, llmTokens } from '../../../src/catalogue/llm';
import { dashboard } from '../../definition';
import { edits, looping, subagents } from './conduct';
import { numbers, tasksDone } from './numbers';
import { prices, ranked, tools } from './tables';
import { tasks } from './tasks';
import { course } from './trends';

export const agents = dashboard({
  uid: 'agents',
  title: 'Agent performance',
  folder: 'Agents',
  audience: 'whoever looks after agents',
  question: 'what do the agents and their subagents get done, what does that cost, and which of them needs help?',
  about: llmTokens,
  besides: [llmRequests, agentToolCalls, agentTasks],
  variables: ['team', 'project', 'client', 'agent'],
  sections: () => [numbers, tasksDone, course, ranked, prices, tasks, tools, looping, subagents, edits],
});
