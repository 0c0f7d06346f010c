import type { Section } from '../../definition';
import { column, ranking } from '../../panels';
import { spent, spentPerMillionTokens } from '../../questions/cost';
import { listPrice, unpricedTokens } from '../../questions/tokens';
import { ONE_MODEL } from './links';

const TYPES = { input: 'Input', cache_read: 'Cache, read', cache_write: 'Cache, written', output: 'Output' } as const;

export const prices: Section = {
  title: 'What do models cost?',
  collapsed: true,
  panels: [
    ranking({
      title: 'Prices',
      description:
        'What each model cost in the range, and for a million tokens as they were used; beside it the price of a million tokens of each type in the table that the gateway prices with. A model with tokens without a price is missing from every sum: add its price to its provider.',
      rows: { model: 'Model' },
      columns: [
        column('Cost', 'usd', spent('$__range', ['model'])),
        column('For a million', 'usd', spentPerMillionTokens('$__range', ['model'])),
        ...Object.entries(TYPES).map(([type, title]) => column(title, 'usd', listPrice(type, '$__range'))),
        column('Without a price', 'tokens', unpricedTokens('$__range', ['model']), 'UnpricedModel'),
      ],
      links: ONE_MODEL,
    }),
  ],
};
