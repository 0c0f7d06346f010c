import { llmCost } from '../../../src/catalogue/llm';
import { dashboard } from '../../definition';
import { budgets } from './budgets';
import { course, models } from './course';
import { prices } from './prices';
import { sources } from './sources';
import { totals } from './totals';
import { agents, owners, providers } from './who';
import { kinds, sessions } from './work';

export const cost = dashboard({
  uid: 'cost',
  title: 'Cost and budgets',
  folder: 'Agents',
  audience: 'whoever pays the bill',
  question: 'what was spent, on what, and will the month end within its budgets?',
  about: llmCost,
  // The budget of a whole team has no project: `All` means it too.
  labels: [
    { label: 'cluster', of: llmCost.name },
    { label: 'team', of: llmCost.name, after: ['cluster'] },
    { label: 'project', of: llmCost.name, after: ['cluster', 'team'], orNone: true },
  ],
  range: '7d',
  refresh: '5m',
  sections: () => [
    { title: 'How much is it?', panels: totals },
    { title: 'Will the budgets last?', panels: budgets },
    { title: 'What is it spent on?', panels: [...course, models] },
    { title: 'Who spends it', collapsed: true, panels: [owners, agents, providers] },
    { title: 'What a piece of work costs', collapsed: true, panels: [sessions, kinds] },
    { title: 'Reported and priced', collapsed: true, panels: sources },
    { title: 'Prices', collapsed: true, panels: prices },
  ],
});
