import { agentToolCalls } from '../../../src/catalogue/agent';
import { agentTasks } from '../../../src/catalogue/framework';
import { llmRequests, llmTokens } from '../../../src/catalogue/llm';
import { dashboard } from '../../definition';
import { course } from './course';
import { failures } from './failures';
import { models, tools } from './details';
import { numbers, workDone } from './numbers';
import { others } from './others';
import { standing } from './standing';
import { tasks } from './tasks';
import { usual } from './usual';

export const agent = dashboard({
  uid: 'agent',
  title: 'Agent detail',
  folder: 'Agents',
  audience: 'whoever looks after one agent, chosen at the top',
  question: 'what does this agent do, what does it cost, where does it fail, and is that as usual?',
  about: llmTokens,
  besides: [llmRequests, agentToolCalls, agentTasks],
  variables: ['team', 'project', 'client', 'agent'],
  sections: () => [numbers, workDone, course, tools, models, tasks, failures, usual, standing, others],
});
