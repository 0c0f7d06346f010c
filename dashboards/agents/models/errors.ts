import { RATE_LIMITED } from '../../../src/catalogue/rate-limited';
import { matches, each } from '../../../src/promql';
import type { Section } from '../../definition';
import { column, line, ranking, trend } from '../../panels';
import { FAILED, requests } from '../../questions/requests';
import { ONE_MODEL } from './links';

export const errors: Section = {
  title: 'What goes wrong?',
  collapsed: true,
  panels: [
    trend({
      title: 'Failed requests by status',
      description:
        'Calls that failed in each interval. 429 means that a limit of the vendor is reached, 529 and 5xx that the vendor has trouble, other 4xx a wrong setting of ours. Clients that see no status tell the kind of the error.',
      unit: 'count',
      bars: true,
      lines: [line(requests('$__interval', ['status'], FAILED), '{{status}}')],
    }),
    trend({
      title: 'Refused for a limit, by model',
      description:
        'Share of the calls that the vendor refused because there were too many. Spread them over models or time, or ask the vendor for a higher limit.',
      unit: 'ratio',
      limit: 'LlmRateLimited',
      rare: true,
      lines: [
        line(
          each(
            requests('$__rate_interval', ['model'], { status: matches(RATE_LIMITED) }),
            requests('$__rate_interval', ['model']),
          ),
          '{{model}}',
        ),
      ],
      links: ONE_MODEL,
    }),
    ranking({
      title: 'Failures',
      description:
        'What failed in the range: whose calls of which model, and with which status. A click shows it alone.',
      rows: { client: 'Client', model: 'Model', status: 'Status' },
      columns: [column('Failed', 'count', requests('$__range', ['client', 'model', 'status'], FAILED))],
      links: [{ title: 'Only this', to: 'models', carrying: ['client', 'model'] }],
    }),
  ],
};
