import { column, ranking } from '../../panels';
import type { View } from '../../panels';
import { pricedShare, spent } from '../../questions/cost';
import { unpricedTokens } from '../../questions/tokens';

/** Who says what it cost. */
export const sources: readonly View[] = [
  ranking({
    title: 'Clients',
    description:
      'What clients reported themselves, and what the gateway priced because they report tokens alone. A priced dollar is as right as the price table.',
    rows: { client: 'Client' },
    columns: [
      column('Cost', 'usd', spent('$__range', ['client'])),
      column('Reported', 'usd', spent('$__range', ['client'], { source: 'reported' })),
      column('Priced', 'usd', spent('$__range', ['client'], { source: 'priced' })),
      column('Share that is priced', 'ratio', pricedShare('$__range', ['client'])),
    ],
    width: 12,
    links: [{ title: 'This client', to: { label: 'client', prefix: 'client-' } }],
  }),
  ranking({
    title: 'Models without a price',
    description: 'Tokens of each model that the price table does not know. None is as it should be.',
    rows: { model: 'Model', client: 'Client' },
    columns: [column('Tokens', 'tokens', unpricedTokens('$__range', ['model', 'client']))],
    width: 12,
    links: [{ title: 'Models', to: 'models', carrying: ['model'] }],
  }),
];
