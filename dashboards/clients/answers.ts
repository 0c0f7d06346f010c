import type { Provider } from '../../src/providers/contract';
import type { Section } from '../definition';
import { column, line, ranking, trend } from '../panels';
import { spent } from '../questions/cost';
import { FAILED, failedShare, requests, slowestFirstTokens, slowestRequests } from '../questions/requests';
import { tokensUsed } from '../questions/tokens';
import { asked } from './asked';

const THIS_MODEL = [{ title: 'All of this model', to: 'models', carrying: ['model'] }];

/** What became of its calls of models, and which models they are. */
export function answers(provider: Provider): Section {
  return {
    title: 'How do models answer?',
    panels: [
      ...asked(provider, 'errorRatio', { limit: 'LlmErrorRate' }),
      trend({
        title: 'Failed requests by status',
        description:
          'Calls that failed in each interval. 429 means that a limit of the vendor is reached, 529 and 5xx that the vendor has trouble, other 4xx a wrong setting.',
        unit: 'count',
        bars: true,
        lines: [line(requests('$__interval', ['status'], FAILED), '{{status}}')],
      }),
      ...asked(provider, 'latency', { limit: 'AgentResponseSlow', links: THIS_MODEL }),
      ...asked(provider, 'timeToFirstToken', { limit: 'TimeToFirstTokenSlow', links: THIS_MODEL }),
      ranking({
        title: 'Models',
        description: 'What each model did for it in the range. A click shows the model for all clients.',
        rows: { model: 'Model' },
        columns: [
          column('Requests', 'count', requests('$__range', ['model'])),
          column('Failed', 'ratio', failedShare('$__range', ['model']), 'LlmErrorRate'),
          column('Duration, p95', 'seconds', slowestRequests(0.95, '$__range', ['model']), 'AgentResponseSlow'),
          column(
            'First token, p95',
            'seconds',
            slowestFirstTokens(0.95, '$__range', ['model']),
            'TimeToFirstTokenSlow',
          ),
          column('Tokens', 'tokens', tokensUsed('$__range', ['model'])),
          column('Cost', 'usd', spent('$__range', ['model'])),
        ],
        links: THIS_MODEL,
      }),
    ],
  };
}
