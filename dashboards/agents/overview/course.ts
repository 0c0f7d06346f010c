import { line, trend } from '../../panels';
import type { View } from '../../panels';
import { spent } from '../../questions/cost';
import { FAILED, requests } from '../../questions/requests';
import { tokenRate } from '../../questions/tokens';

const TO_CLIENT = [{ title: 'This client', to: { label: 'client', prefix: 'client-' } }];

/** Cost, tokens, requests and failures over time. */
export const course: readonly View[] = [
  trend({
    title: 'Cost by client',
    description:
      'Dollars in each interval. A client that suddenly costs more runs more, in dearer models, or without its cache: open it.',
    unit: 'usd',
    bars: true,
    lines: [line(spent('$__interval', ['client']), '{{client}}')],
    links: TO_CLIENT,
  }),
  trend({
    title: 'Tokens a second by type',
    description:
      'Tokens that models read and wrote. Much that is written to the cache and little that is read from it means that it is not used: look at the models.',
    unit: 'tokens per second',
    stacked: true,
    lines: [line(tokenRate('$__rate_interval', ['type']), '{{type}}')],
    links: [{ title: 'Models', to: 'models' }],
  }),
  trend({
    title: 'Requests by client',
    description:
      'Requests to models that ended in each interval. A client that falls silent may have lost its way to the gateway: see the runbook ClientSilent.',
    unit: 'count',
    bars: true,
    lines: [line(requests('$__interval', ['client']), '{{client}}')],
    links: TO_CLIENT,
  }),
  trend({
    title: 'Failed requests by client',
    description:
      'Requests that failed in each interval; those that somebody gave up on are not among them. One client alone has a wrong setting; all clients of one vendor have a vendor in trouble.',
    unit: 'count',
    bars: true,
    lines: [line(requests('$__interval', ['client'], FAILED), '{{client}}')],
    links: TO_CLIENT,
  }),
];
