import type { Section } from '../../definition';
import { column, line, number, ranking, trend } from '../../panels';
import { spent } from '../../questions/cost';
import { failedShare, requests, slowestFirstTokens, slowestRequests } from '../../questions/requests';
import { cachedShare, tokenRate, tokensUsed } from '../../questions/tokens';
import { ONE_MODEL } from './links';

export const well: Section = {
  title: 'Is it well?',
  panels: [
    number({
      title: 'Requests',
      description: 'Calls of models that ended in the range, whatever became of them.',
      unit: 'count',
      query: requests('$__range'),
      empty: '0',
      decimals: 0,
    }),
    number({
      title: 'Failed requests',
      description:
        'Share of the calls that failed; what somebody gave up on is not among them. What goes wrong is told further down by status.',
      unit: 'ratio',
      limit: 'LlmErrorRate',
      query: failedShare('$__range'),
    }),
    number({
      title: 'Duration, p95',
      description:
        'Nineteen of twenty calls took less, from sending to the last token. When it rises, see which model it is, and what its vendor says of it.',
      unit: 'seconds',
      limit: 'AgentResponseSlow',
      query: slowestRequests(0.95, '$__range'),
    }),
    number({
      title: 'First token, p95',
      description:
        'Nineteen of twenty answers began earlier. It is what people wait for; of clients that do not tell it, nothing is in it.',
      unit: 'seconds',
      limit: 'TimeToFirstTokenSlow',
      query: slowestFirstTokens(0.95, '$__range'),
    }),
    number({
      title: 'Tokens',
      description: 'Tokens that models read and wrote in the range, of all types.',
      unit: 'tokens',
      query: tokensUsed('$__range'),
      empty: '0',
    }),
    number({
      title: 'Input from the cache',
      description:
        'Share of the input that was read from the cache, which costs about a tenth. A fall makes the same work dearer: see what is written to the cache and not read.',
      unit: 'ratio',
      query: cachedShare('$__range'),
    }),
  ],
};

export const course: Section = {
  title: 'How does it go?',
  panels: [
    trend({
      title: 'Tokens by type',
      description:
        'Tokens a second. Output is the dearest and slowest; much input that is not cached means that conversations are sent anew each time.',
      unit: 'tokens per second',
      stacked: true,
      lines: [line(tokenRate('$__rate_interval', ['type']), '{{type}}')],
    }),
    trend({
      title: 'Tokens by model',
      description: 'Tokens a second. A model that appears, or takes over from another, changes cost and speed.',
      unit: 'tokens per second',
      stacked: true,
      lines: [line(tokenRate('$__rate_interval', ['model']), '{{model}}')],
      links: ONE_MODEL,
    }),
    trend({
      title: 'Failed requests by vendor',
      description:
        'Share of the calls that failed, by whose model it was. All of one vendor at once mean the vendor; a little of each, our own settings. The table below tells the models.',
      unit: 'ratio',
      limit: 'LlmErrorRate',
      rare: true,
      lines: [line(failedShare('$__rate_interval', ['provider']), '{{provider}}')],
    }),
    trend({
      title: 'Duration by model, p95',
      description: 'Nineteen of twenty calls took less. Long answers take long: compare with the tokens of the output.',
      unit: 'seconds',
      limit: 'AgentResponseSlow',
      rare: true,
      lines: [line(slowestRequests(0.95, '$__rate_interval', ['model']), '{{model}}')],
      links: ONE_MODEL,
    }),
  ],
};

export const table: Section = {
  title: 'Which model stands out?',
  panels: [
    ranking({
      title: 'Models',
      description: 'What each model was asked in the range, and how it answered. A click shows it alone.',
      rows: { model: 'Model' },
      columns: [
        column('Requests', 'count', requests('$__range', ['model'])),
        column('Failed', 'ratio', failedShare('$__range', ['model']), 'LlmErrorRate'),
        column('Duration, p95', 'seconds', slowestRequests(0.95, '$__range', ['model']), 'AgentResponseSlow'),
        column('First token, p95', 'seconds', slowestFirstTokens(0.95, '$__range', ['model']), 'TimeToFirstTokenSlow'),
        column('Tokens', 'tokens', tokensUsed('$__range', ['model'])),
        column('From the cache', 'ratio', cachedShare('$__range', ['model'])),
        column('Cost', 'usd', spent('$__range', ['model'])),
      ],
      links: ONE_MODEL,
    }),
  ],
};
