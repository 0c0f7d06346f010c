import { alertmanagerMetrics } from '../../src/components/alertmanager/signals';
import { below, count, max, maxOverTime, select } from '../../src/promql';
import { alert } from '../alert';
import { BY_JOB, BY_POD } from './labels';

export const alertmanagerMembersMissing = alert(
  'AlertmanagerMembersMissing',
  {
    severity: 'warning',
    for: '15m',
    /** Time whose largest number counts: it bridges a scrape that fails. */
    window: '5m',
  },
  ({ window }) => {
    const known = max(maxOverTime(select(alertmanagerMetrics.clusterMembers), window), BY_POD);
    return {
      // A single one knows itself, and that is all there are.
      when: below(known, count(known, BY_JOB), { on: BY_JOB.by, groupLeft: [] }),
      summary: 'Replicas of Alertmanager do not know of each other.',
      description:
        '{{ $labels.pod }} counts {{ $value | humanize }} replicas, itself included, and there are more: people are told of alerts twice, and silences hold in part.',
    };
  },
);
