import { lokiMetrics } from '../../src/components/loki/signals';
import {
  above,
  and,
  atLeast,
  counted,
  countOf,
  increase,
  matches,
  notMatches,
  ratio,
  sum,
  share,
} from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { BY_ROUTE } from './labels';

export const lokiRequestErrors = alert(
  'LokiRequestErrors',
  {
    severity: 'warning',
    for: '10m',
    keepFiringFor: '10m',
    /** Share of the requests to a route that end in an error of Loki's own. */
    threshold: ratio(0.05),
    /** What the share is of: the requests in it. */
    window: '10m',
    /** Requests that there must have been in the window. */
    atLeastRequests: 20,
  },
  ({ threshold, window, atLeastRequests }) => {
    // Until it is ready Loki says so with an error.
    const route = notMatches('ready|metrics');
    const asked = sum(increase(countOf(lokiMetrics.requestDuration, { route }), window), BY_ROUTE);
    const failed = sum(
      increase(countOf(lokiMetrics.requestDuration, { status_code: matches('5..') }), window),
      BY_ROUTE,
    );
    return {
      when: and(above(share(failed, asked), threshold), atLeast(asked, counted(atLeastRequests))),
      summary: 'Requests to Loki fail.',
      description: `{{ $value | humanizePercentage }} of the requests to {{ $labels.route }} of {{ $labels.job }} failed within ${spoken(window)}.`,
    };
  },
);
