import { llmRequests } from '../../../src/catalogue/llm';
import { dashboard } from '../../definition';
import { best } from './best';
import { models, providers } from './models';
import { cheapestForKind, reliableForKind, workers } from './tasks';

export const comparison = dashboard({
  uid: 'comparison',
  title: 'Comparison',
  folder: 'Agents',
  audience: 'whoever decides which agent, model and provider does what',
  question:
    'which is cheapest and most reliable for which kind of task? What was tried fewer than 20 times in the range is left out: choose a longer range to see more.',
  about: llmRequests,
  variables: ['team', 'project'],
  range: '7d',
  refresh: '5m',
  sections: () => [
    { title: 'Which model is best?', panels: best },
    { title: 'Who is best for which kind of task?', panels: [cheapestForKind, reliableForKind, workers] },
    { title: 'How do models and providers compare?', panels: [models, providers] },
  ],
});
