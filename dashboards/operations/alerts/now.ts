import { alertmanagerMetrics } from '../../../src/components/alertmanager/signals';
import { max, select } from '../../../src/promql';
import type { DashboardContext } from '../../context';
import type { Section } from '../../definition';
import { number, timeline } from '../../panels';
import { shareFailed } from './notifications';
import { SEVERITIES, howMany, worstByName } from './state';
import { alertTable } from './tables';

/** How bad it is at this moment. */
export const now: Section = {
  title: 'Is anything wrong?',
  panels: [
    number({
      title: 'Critical',
      description: 'Critical alerts that fire: somebody is woken. The table below says what they are about.',
      unit: 'count',
      severity: 'critical',
      query: howMany('firing', 'critical'),
    }),
    number({
      title: 'Warnings',
      description: 'Alerts of the severity warning that fire: somebody is to look at them today.',
      unit: 'count',
      severity: 'warning',
      query: howMany('firing', 'warning'),
    }),
    number({
      title: 'Worth knowing',
      description:
        'Alerts of the severity info that fire. Nobody is told of them; they explain what else goes wrong, and what drifts.',
      unit: 'count',
      severity: 'info',
      query: howMany('firing', 'info'),
    }),
    number({
      title: 'Pending',
      description: 'Alerts whose condition holds, but not yet for so long that they fire.',
      unit: 'count',
      query: howMany('pending'),
    }),
    number({
      title: 'Kept back',
      description:
        'Alerts that fire and of which nobody is told, because of a silence, a worse alert or the time of day. Look at the silences in Alertmanager when there are many.',
      unit: 'count',
      query: max(select(alertmanagerMetrics.alerts, { state: 'suppressed' })),
      empty: '0',
    }),
    number({
      title: 'Notifications that failed',
      description: 'Share of the notifications in the range that did not arrive after all tries.',
      unit: 'ratio',
      limit: 'NotificationsFailing',
      query: shareFailed('$__range'),
      empty: 'None sent',
    }),
  ],
};

/** What fires, what is about to, and since when. */
export function which({ rules }: DashboardContext): Section {
  return {
    title: 'What is it?',
    panels: [
      alertTable('firing', rules),
      timeline({
        title: 'When alerts fired',
        description:
          'Each alert that fired in the range, with the worst severity that it had at each moment. Alerts that begin at the same time often have one cause.',
        query: worstByName,
        legend: '{{alertname}}',
        words: SEVERITIES,
      }),
      alertTable('pending', rules),
    ],
  };
}
