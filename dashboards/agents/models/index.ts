import { llmRequests, llmTokens } from '../../../src/catalogue/llm';
import { dashboard } from '../../definition';
import { cache } from './cache';
import { context } from './context';
import { errors } from './errors';
import { latency } from './latency';
import { course, table, well } from './outset';
import { prices } from './prices';
import { tools } from './tools';

export const models = dashboard({
  uid: 'models',
  title: 'Models',
  folder: 'Agents',
  audience: 'whoever runs agents, or builds them',
  question: 'do models answer, how fast, with how many tokens, and what do agents do with the answers?',
  about: llmTokens,
  besides: [llmRequests],
  variables: ['team', 'project', 'client', 'model'],
  sections: () => [well, course, table, cache, latency, errors, tools, context, prices],
});
