import { grafanaMetrics } from '../../src/components/grafana/signals';
import { above, and, atLeast, countOf, counted, increase, notMatches, ratio, seconds, sum } from '../../src/promql';
import { alert } from '../alert';
import { slowest } from '../slowest';
import { spoken } from '../words';
import { BY_JOB } from './labels';

/** A live connection is to last. */
const ASKED = { handler: notMatches('/api/live/.*') } as const;

export const grafanaSlow = alert(
  'GrafanaSlow',
  {
    severity: 'warning',
    for: '15m',
    keepFiringFor: '10m',
    /** How long requests may take; most of them are queries of dashboards. */
    threshold: seconds(5),
    /** Share of the requests that must be faster. */
    quantile: ratio(0.95),
    /** Time whose requests count. */
    window: '15m',
    /** Requests that there must have been in the window. */
    atLeastRequests: 50,
  },
  ({ threshold, quantile, window, atLeastRequests }) => {
    const took = slowest(grafanaMetrics.requests, { quantile, window, by: BY_JOB, where: ASKED });
    const asked = sum(increase(countOf(grafanaMetrics.requests, ASKED), window), BY_JOB);
    return {
      when: and(above(took, threshold), atLeast(asked, counted(atLeastRequests))),
      summary: 'Grafana answers slowly.',
      description: `The slowest requests to {{ $labels.job }} took {{ $value | humanizeDuration }} or more within ${spoken(window)}.`,
    };
  },
);
