import { alertmanagerMetrics } from '../../src/components/alertmanager/signals';
import { equals, max, maxOverTime, select } from '../../src/promql';
import { alert } from '../alert';
import { BY_POD } from './labels';

export const alertmanagerReloadFailed = alert(
  'AlertmanagerReloadFailed',
  {
    severity: 'critical',
    for: '10m',
    /** Time in which no reload may have succeeded: it bridges a scrape that fails. */
    window: '5m',
  },
  ({ window }) => ({
    when: equals(max(maxOverTime(select(alertmanagerMetrics.reloadSuccessful), window), BY_POD), 0),
    summary: 'Alertmanager runs on an old configuration.',
    description:
      '{{ $labels.pod }} could not load its configuration: changed receivers and routes are not in force, and it would not start again.',
  }),
);
