import type { Section } from '../../definition';
import { line, trend } from '../../panels';
import { spent } from '../../questions/cost';
import { slowestRequests } from '../../questions/requests';
import { tokensUsed } from '../../questions/tokens';
import { toolCalls } from '../../questions/tools';

const WINDOW = '$__rate_interval';
const EACH = '$__interval';
/** One agent does little in a minute: a share or a quantile of one says nothing. */
const FEW = '5m';

export const course: Section = {
  title: 'How does it go?',
  panels: [
    trend({
      title: 'Cost by model',
      description: 'Dollars in each interval. A model that it did not use before may be what makes it dearer.',
      unit: 'usd',
      bars: true,
      lines: [line(spent(EACH, ['model']), '{{model}}')],
      links: [{ title: 'Cost and budgets', to: 'cost' }],
    }),
    trend({
      title: 'Tokens by type',
      description:
        'Tokens in each interval. Much that is written to the cache and little that is read from it means that the cache is not used.',
      unit: 'tokens',
      bars: true,
      lines: [line(tokensUsed(EACH, ['type']), '{{type}}')],
    }),
    trend({
      title: 'Tool calls by tool',
      description: 'Tool calls in each interval. The same tool again and again, without end, is a loop.',
      unit: 'count',
      bars: true,
      lines: [line(toolCalls(EACH, ['tool']), '{{tool}}')],
      links: [{ title: 'Sessions', to: 'sessions' }],
    }),
    trend({
      title: 'Waits for its model',
      description: 'Half of the requests, and nineteen of twenty, took less. When both rise its model is slow.',
      unit: 'seconds',
      limit: 'AgentResponseSlow',
      step: FEW,
      lines: [line(slowestRequests(0.5, WINDOW), 'p50'), line(slowestRequests(0.95, WINDOW), 'p95')],
    }),
  ],
};
