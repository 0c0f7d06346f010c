import { grafanaMetrics } from '../../src/components/grafana/signals';
import { above, and, atLeast, counted, increase, ratio, select, sum, share } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { BY_JOB } from './labels';

const BY_PLUGIN = { by: [...BY_JOB.by, 'plugin_id'] } as const;

export const grafanaDatasourceFailing = alert(
  'GrafanaDatasourceFailing',
  {
    severity: 'warning',
    for: '10m',
    keepFiringFor: '10m',
    /** Share of the queries of a kind of data source that fail; some do because somebody is still writing them. */
    threshold: ratio(0.25),
    /** What the share is of: the queries in it. */
    window: '10m',
    /** Queries that there must have been in the window. */
    atLeastQueries: 20,
  },
  ({ threshold, window, atLeastQueries }) => {
    const asked = sum(increase(select(grafanaMetrics.pluginRequests), window), BY_PLUGIN);
    const failed = sum(increase(select(grafanaMetrics.pluginRequests, { status: 'error' }), window), BY_PLUGIN);
    return {
      when: and(above(share(failed, asked), threshold), atLeast(asked, counted(atLeastQueries))),
      summary: 'Panels get no data.',
      description: `{{ $value | humanizePercentage }} of the queries of {{ $labels.job }} to {{ $labels.plugin_id }} failed within ${spoken(window)}.`,
    };
  },
);
