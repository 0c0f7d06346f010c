import { number } from '../../panels';
import type { View } from '../../panels';
import { spent, spentPerMillionTokens, unattributedShare } from '../../questions/cost';
import { unpricedTokens } from '../../questions/tokens';

/** What was spent, and whether that is all. */
export const totals: readonly View[] = [
  number({
    title: 'Spent in the range',
    description:
      'Dollars of the range that is chosen, as clients report them or as their tokens were priced when they arrived. Look below on what.',
    unit: 'usd',
    query: spent('$__range'),
  }),
  number({
    title: 'Today',
    description:
      'Dollars since midnight, whatever range is chosen. Much more than on other days: the bars of the days and the models say what it was.',
    unit: 'usd',
    query: spent('$__range'),
    past: 'now/d',
  }),
  number({
    title: 'A million tokens',
    description:
      'Dollars for a million tokens of all types, as they were used in the range. It rises with dearer models, and when less comes from the cache: the table of models says which.',
    unit: 'usd',
    query: spentPerMillionTokens('$__range'),
  }),
  number({
    title: 'Tokens without a price',
    description:
      'Tokens of models that the price table does not know: what they cost is in no sum. Follow the runbook UnpricedModel to add the model.',
    unit: 'tokens',
    empty: '0',
    query: unpricedTokens('$__range'),
  }),
  number({
    title: 'Of an unknown team',
    description:
      'Share of the dollars of the range that no team is known for, so that no budget sees them. Their senders must say whose they are.',
    unit: 'ratio',
    limit: 'CostUnattributed',
    query: unattributedShare('$__range'),
  }),
];
