import { column, line, ranking, trend } from '../../panels';
import type { View } from '../../panels';
import { spent, spentPerMillionTokens } from '../../questions/cost';
import { spentOnDay } from '../../questions/hourly';
import { cachedShare } from '../../questions/tokens';

const MODEL = ['model'] as const;

/** Cost over time, by what it is spent on. */
export const course: readonly View[] = [
  trend({
    title: 'Days',
    description:
      'Dollars of each of the last 30 days by team, from what is recorded by the hour; the last day is not over. A day that stands out has a reason: choose it as the range and look what was dear.',
    unit: 'usd',
    bars: true,
    lines: [line(spentOnDay(['team']), '{{team}}')],
    step: '1d',
    past: '30d',
    width: 24,
    links: [{ title: 'This team', to: 'cost', carrying: ['team'] }],
  }),
  trend({
    title: 'Cost by model',
    description:
      'Dollars in each interval. A model that became dearer is used more, for larger contexts, or without its cache: the table below says which.',
    unit: 'usd',
    bars: true,
    lines: [line(spent('$__interval', MODEL), '{{model}}')],
    width: 24,
    links: [{ title: 'Models', to: 'models', carrying: ['model'] }],
  }),
  trend({
    title: 'Cost by client',
    description: 'Dollars in each interval. Open a client that suddenly costs more.',
    unit: 'usd',
    bars: true,
    lines: [line(spent('$__interval', ['client']), '{{client}}')],
    links: [{ title: 'This client', to: { label: 'client', prefix: 'client-' } }],
  }),
  trend({
    title: 'Cost by team',
    description:
      'Dollars in each interval. Choose a team that suddenly costs more: then everything here is about it alone.',
    unit: 'usd',
    bars: true,
    lines: [line(spent('$__interval', ['team']), '{{team}}')],
    links: [{ title: 'This team', to: 'cost', carrying: ['team'] }],
  }),
];

/** What makes a model dear. */
export const models = ranking({
  title: 'Models',
  description:
    'What each model cost in the range, and why: a million tokens of all types as they were used, and the share of the input that came from the cache, which costs about a tenth. See the prices below for what a token costs by its type.',
  rows: { model: 'Model' },
  columns: [
    column('Cost', 'usd', spent('$__range', MODEL)),
    column('A million tokens', 'usd', spentPerMillionTokens('$__range', MODEL)),
    column('Input from the cache', 'ratio', cachedShare('$__range', MODEL)),
  ],
  links: [{ title: 'Models', to: 'models', carrying: ['model'] }],
});
