import { alertmanagerMetrics } from '../../../src/components/alertmanager/signals';
import {
  type PanelWindow,
  above,
  and,
  buckets,
  histogramQuantile,
  increase,
  max,
  not,
  select,
  sum,
  share,
} from '../../../src/promql';
import type { Section } from '../../definition';
import { column, line, ranking, trend } from '../../panels';

const { notifications: tried, notificationsFailed, notificationsSuppressed, notificationLatency } = alertmanagerMetrics;
const BY_INTEGRATION = { by: ['integration'] } as const;

/** Share of the notifications that did not arrive; nothing where none were sent. */
export const shareFailed = (window: PanelWindow) =>
  share(sum(increase(select(notificationsFailed), window)), sum(increase(select(tried), window)));

/** Without the integrations that nobody uses: Alertmanager counts them all. */
const sentBy = (window: PanelWindow) => above(sum(increase(select(tried), window), BY_INTEGRATION), 0);
const failedBy = (window: PanelWindow) => sum(increase(select(notificationsFailed), window), BY_INTEGRATION);

const took = (window: PanelWindow) =>
  histogramQuantile(0.95, sum(increase(buckets(notificationLatency), window), { by: ['integration', 'le'] }));

/** Whether people are told. */
export const notifications: Section = {
  title: 'Are people told?',
  panels: [
    trend({
      title: 'Notifications',
      description:
        'Notifications that were tried in each interval, by the integration that sends them. None while alerts fire means that nobody is told: look at the routes and the silences.',
      unit: 'count',
      bars: true,
      lines: [line(sentBy('$__interval'), '{{integration}}')],
    }),
    trend({
      title: 'Notifications that failed',
      description: 'Share of the notifications of each integration that did not arrive after all tries.',
      unit: 'ratio',
      limit: 'NotificationsFailing',
      lines: [line(share(failedBy('$__rate_interval'), sentBy('$__rate_interval')), '{{integration}}')],
    }),
    trend({
      title: 'Kept back',
      description:
        'Notifications that were left out in each interval, by reason. Many that are inhibited are as it should be: one cause, and one that is told.',
      unit: 'count',
      bars: true,
      lines: [line(sum(increase(select(notificationsSuppressed), '$__interval'), { by: ['reason'] }), '{{reason}}')],
    }),
    trend({
      title: 'Silences',
      description:
        'Silences by state. One that stays active for weeks hides an alert that should be mended or changed.',
      unit: 'count',
      lines: [
        line(max(select(alertmanagerMetrics.silences, { state: not('expired') }), { by: ['state'] }), '{{state}}'),
      ],
    }),
  ],
};

/** Who tells them, and who does not. */
export const receivers: Section = {
  title: 'Who tells them?',
  collapsed: true,
  panels: [
    ranking({
      title: 'Receivers',
      description:
        'What each integration sent in the range. Alertmanager does not tell receivers of one kind apart: its log names the one that fails.',
      rows: { integration: 'Integration' },
      height: 6,
      columns: [
        column('Tried', 'count', sentBy('$__range')),
        column('Failed', 'count', and(failedBy('$__range'), sentBy('$__range'))),
        column('Share', 'ratio', share(failedBy('$__range'), sentBy('$__range')), 'NotificationsFailing'),
        column('Takes, p95', 'seconds', and(took('$__range'), sentBy('$__range'))),
      ],
    }),
  ],
};
