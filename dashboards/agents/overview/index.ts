import { agentToolCalls } from '../../../src/catalogue/agent';
import { llmRequests, llmTokens } from '../../../src/catalogue/llm';
import { dashboard } from '../../definition';
import { course } from './course';
import { missing } from './missing';
import { totals } from './totals';
import { agents, clients, owners, providers } from './who';

export const overview = dashboard({
  uid: 'overview',
  title: 'Overview',
  folder: 'Agents',
  audience: 'everybody who works with agents',
  question: 'what do all clients and providers together use, cost and fail at, and who stands out?',
  about: llmTokens,
  besides: [llmRequests, agentToolCalls],
  variables: ['team', 'project', 'client'],
  sections: () => [
    { title: 'Is it well?', panels: totals },
    { title: 'How does it go?', panels: course },
    { title: 'Who stands out?', panels: [clients, owners] },
    { title: 'Is something missing?', panels: missing },
    { title: 'Providers', collapsed: true, panels: [providers] },
    { title: 'Busiest agents', collapsed: true, panels: [agents] },
  ],
});
