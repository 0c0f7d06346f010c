import { lokiMetrics } from '../../src/components/loki/signals';
import {
  above,
  and,
  atLeast,
  countOf,
  counted,
  increase,
  not,
  notMatches,
  ratio,
  seconds,
  sum,
} from '../../src/promql';
import { alert } from '../alert';
import { slowest } from '../slowest';
import { spoken } from '../words';
import { BY_ROUTE } from './labels';

export const lokiRequestsSlow = alert(
  'LokiRequestsSlow',
  {
    severity: 'warning',
    for: '15m',
    keepFiringFor: '10m',
    /** How long requests to a route may take. */
    threshold: seconds(10),
    /** Share of the requests that must be faster. */
    quantile: ratio(0.95),
    /** Time whose requests count. */
    window: '15m',
    /** Requests that there must have been in the window. */
    atLeastRequests: 20,
  },
  ({ threshold, quantile, window, atLeastRequests }) => {
    // Loki's own parts talk to each other in gRPC; a tail is to last.
    const took = slowest(lokiMetrics.requestDuration, {
      quantile,
      window,
      by: BY_ROUTE,
      where: { method: not('gRPC') },
    });
    const asked = sum(
      increase(countOf(lokiMetrics.requestDuration, { route: notMatches('ready|metrics|loki_api_v1_tail') }), window),
      BY_ROUTE,
    );
    return {
      when: and(above(took, threshold), atLeast(asked, counted(atLeastRequests))),
      summary: 'Loki answers slowly.',
      description: `The slowest requests to {{ $labels.route }} of {{ $labels.job }} took {{ $value | humanizeDuration }} or more within ${spoken(window)}.`,
    };
  },
);
