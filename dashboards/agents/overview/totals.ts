import { number } from '../../panels';
import type { View } from '../../panels';
import { spent } from '../../questions/cost';
import { firingAlerts } from '../../questions/firing';
import { failedShare, requests, slowestRequests } from '../../questions/requests';
import { tokensUsed } from '../../questions/tokens';

const MODELS = [{ title: 'Models', to: 'models' }];

/** The whole range in six numbers. */
export const totals: readonly View[] = [
  number({
    title: 'Alerts',
    description:
      'Alerts that fire now and that somebody is told of, of the whole stack, whatever is chosen above. Look at each: it names its runbook.',
    unit: 'count',
    empty: '0',
    query: firingAlerts,
    links: [{ title: 'Alerts', to: 'alerts' }],
  }),
  number({
    title: 'Cost',
    description:
      'Dollars that were spent in the range, as clients report them or as their tokens were priced. Open the dashboard of costs to see on what, and whether the budgets last.',
    unit: 'usd',
    query: spent('$__range'),
    links: [{ title: 'Cost and budgets', to: 'cost' }],
  }),
  number({
    title: 'Tokens',
    description:
      'Tokens that models read and wrote in the range, of all types. When it grows without more requests, contexts grow: look at the models.',
    unit: 'tokens',
    query: tokensUsed('$__range'),
    links: MODELS,
  }),
  number({
    title: 'Requests',
    description:
      'Requests to models that ended in the range. Nothing at a busy time means that telemetry is missing: see the section about what is missing.',
    unit: 'count',
    query: requests('$__range'),
    links: MODELS,
  }),
  number({
    title: 'Failed requests',
    description:
      'Share of the requests of the range that failed; those that somebody gave up on are not among them. Look at the statuses on the dashboard of models.',
    unit: 'ratio',
    limit: 'LlmErrorRate',
    query: failedShare('$__range'),
    links: MODELS,
  }),
  number({
    title: 'Slow requests (p95)',
    description:
      'Nineteen of twenty requests of the range took less. When it rises, look which model of which vendor became slow.',
    unit: 'seconds',
    query: slowestRequests(0.95, '$__range'),
    links: MODELS,
  }),
];
