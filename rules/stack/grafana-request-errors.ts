import { grafanaMetrics } from '../../src/components/grafana/signals';
import { above, and, atLeast, countOf, counted, increase, matches, ratio, sum, share } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { BY_JOB } from './labels';

export const grafanaRequestErrors = alert(
  'GrafanaRequestErrors',
  {
    severity: 'warning',
    for: '10m',
    keepFiringFor: '10m',
    /** Share of the requests that end in an error of Grafana's own. */
    threshold: ratio(0.05),
    /** What the share is of: the requests in it. */
    window: '10m',
    /** Requests that there must have been in the window. */
    atLeastRequests: 20,
  },
  ({ threshold, window, atLeastRequests }) => {
    const asked = sum(increase(countOf(grafanaMetrics.requests), window), BY_JOB);
    const failed = sum(increase(countOf(grafanaMetrics.requests, { status_code: matches('5..') }), window), BY_JOB);
    return {
      when: and(above(share(failed, asked), threshold), atLeast(asked, counted(atLeastRequests))),
      summary: 'Requests to Grafana fail.',
      description: `{{ $value | humanizePercentage }} of the requests to {{ $labels.job }} failed within ${spoken(window)}: people see no dashboards.`,
    };
  },
);
