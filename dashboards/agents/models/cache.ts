import { as, each } from '../../../src/promql';
import type { Section } from '../../definition';
import { column, line, ranking, trend } from '../../panels';
import { cachedShare, tokenRate, tokensUsed } from '../../questions/tokens';
import { ONE_MODEL } from './links';

const OF_CLIENT = ['client', 'model'] as const;

/** How often what was written to the cache is read again, on the mean. */
const readForEachWritten = as(
  each(
    tokensUsed('$__range', OF_CLIENT, { type: 'cache_read' }),
    tokensUsed('$__range', OF_CLIENT, { type: 'cache_write' }),
  ),
  'count',
);

export const cache: Section = {
  title: 'What comes from the cache?',
  collapsed: true,
  panels: [
    trend({
      title: 'Input from the cache by model',
      description:
        'Share of the input that was read from the cache. It falls when prompts begin differently each time, or when pauses outlast the cache; the alert CacheHitDrop compares it with the week before.',
      unit: 'ratio',
      rare: true,
      lines: [line(cachedShare('$__rate_interval', ['model']), '{{model}}')],
      links: ONE_MODEL,
    }),
    trend({
      title: 'Written to the cache and read from it',
      description:
        'Tokens a second. Writing costs more than plain input, reading a tenth: what is written and not read makes work dearer.',
      unit: 'tokens per second',
      lines: [
        line(tokenRate('$__rate_interval', [], { type: 'cache_write' }), 'written'),
        line(tokenRate('$__rate_interval', [], { type: 'cache_read' }), 'read'),
      ],
    }),
    ranking({
      title: 'Use of the cache',
      description:
        'By client and model, the most written first. Where less than 0.3 tokens are read for each that is written, the cache costs more than it saves. Vendors that do not bill writing tell none.',
      rows: { client: 'Client', model: 'Model' },
      columns: [
        column('Written', 'tokens', tokensUsed('$__range', OF_CLIENT, { type: 'cache_write' })),
        column('Read', 'tokens', tokensUsed('$__range', OF_CLIENT, { type: 'cache_read' })),
        column('Read for each written', 'count', readForEachWritten),
        column('Not cached', 'tokens', tokensUsed('$__range', OF_CLIENT, { type: 'input' })),
        column('From the cache', 'ratio', cachedShare('$__range', OF_CLIENT)),
      ],
      links: [{ title: 'Only this', to: 'models', carrying: ['client', 'model'] }],
    }),
  ],
};
