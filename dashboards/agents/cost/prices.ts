import { column, ranking } from '../../panels';
import type { View } from '../../panels';
import { listPrice } from '../../questions/tokens';

/** What is paid for a token, by its type: to read beside the tokens, not to multiply with them. */
export const prices: readonly View[] = [
  ranking({
    title: 'Prices of the models in use',
    description:
      'Dollars for a million tokens of each type, today, in the table that the gateway prices with. What a client reports itself may have been priced otherwise. A price that is wrong is put right in the price table, and counts from then on.',
    rows: { model: 'Model' },
    columns: [
      column('Output', 'usd', listPrice('output', '$__range')),
      column('Input', 'usd', listPrice('input', '$__range')),
      column('Written to the cache', 'usd', listPrice('cache_write', '$__range')),
      column('Read from the cache', 'usd', listPrice('cache_read', '$__range')),
    ],
    links: [{ title: 'Models', to: 'models', carrying: ['model'] }],
  }),
];
