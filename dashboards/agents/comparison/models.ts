import { column, ranking } from '../../panels';
import { spentPerMillionTokens, spentPerRequest } from '../../questions/cost';
import {
  MANY,
  failedShare,
  requests,
  slowestFirstTokens,
  slowestRequests,
  writingSpeed,
} from '../../questions/requests';
import { cachedShare } from '../../questions/tokens';
import { MODEL, PROVIDER, ofModels, ofProviders } from './sample';

export const models = ranking({
  title: 'Models',
  description: `Read a row from the left: how often a model was asked, what it costs, whether it fails, and how fast it is. A million tokens are of all types as they were used; output is for each second in which a request ran. Models with fewer than ${MANY} requests in the range, or without output, are left out.`,
  rows: { model: 'Model' },
  columns: [
    column('Requests', 'count', ofModels(requests('$__range', MODEL))),
    column('A million tokens', 'usd', ofModels(spentPerMillionTokens('$__range', MODEL))),
    column('A request', 'usd per count', ofModels(spentPerRequest('$__range', MODEL))),
    column('Failed', 'ratio', ofModels(failedShare('$__range', MODEL)), 'LlmErrorRate'),
    column('p95', 'seconds', ofModels(slowestRequests(0.95, '$__range', MODEL))),
    column('First token p95', 'seconds', ofModels(slowestFirstTokens(0.95, '$__range', MODEL)), 'TimeToFirstTokenSlow'),
    column('Output a second', 'tokens per second', ofModels(writingSpeed('$__range', MODEL))),
    column('Input cached', 'ratio', ofModels(cachedShare('$__range', MODEL))),
  ],
  links: [{ title: 'Models', to: 'models', carrying: ['model'] }],
});

export const providers = ranking({
  title: 'Providers',
  description: `The same of all models of a provider together: a provider with one dear model and many cheap ones lies between them. Providers with fewer than ${MANY} requests in the range are left out.`,
  rows: { provider: 'Provider' },
  columns: [
    column('Requests', 'count', ofProviders(requests('$__range', PROVIDER))),
    column('A million tokens', 'usd', ofProviders(spentPerMillionTokens('$__range', PROVIDER))),
    column('Failed', 'ratio', ofProviders(failedShare('$__range', PROVIDER)), 'LlmErrorRate'),
    column('p95', 'seconds', ofProviders(slowestRequests(0.95, '$__range', PROVIDER))),
  ],
  links: [{ title: 'Models', to: 'models' }],
});
