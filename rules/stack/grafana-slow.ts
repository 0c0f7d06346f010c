import { grafanaMetrics } from '../../src/components/grafana/signals';
import {
  above,
  and,
  atLeast,
  buckets,
  countOf,
  counted,
  histogramQuantile,
  increase,
  notMatches,
  rate,
  ratio,
  seconds,
  sum,
} from '../../src/promql';
import { alert } from '../alert';
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
    const durations = sum(rate(buckets(grafanaMetrics.requests, ASKED), window), { by: [...BY_JOB.by, 'le'] });
    const asked = sum(increase(countOf(grafanaMetrics.requests, ASKED), window), BY_JOB);
    return {
      when: and(above(histogramQuantile(quantile, durations), threshold), atLeast(asked, counted(atLeastRequests))),
      summary: 'Grafana answers slowly.',
      description: `The slowest requests to {{ $labels.job }} took {{ $value | humanizeDuration }} or more within ${spoken(window)}.`,
    };
  },
);
