import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';
import { inJob } from '../../test/harness/rules/stack';

const SLACK = { ...inJob('alertmanager'), integration: 'slack' };
const MAIL = { ...SLACK, integration: 'email' };
const CHAT = { ...SLACK, integration: 'msteamsv2' };
const tried = (pod: string, labels = SLACK) => series('alertmanager_notifications_total', { ...labels, pod });
const failed = (pod: string, reason: string, labels = SLACK) =>
  series('alertmanager_notifications_failed_total', { ...labels, pod, reason });

/** So many more, the first at once. */
const everyFiveMinutes = (count: number) => Array.from({ length: count }, (_, number) => `${number + 1}x4`).join(' ');

export const behaviour: Behaviour = {
  alert: 'NotificationsFailing',
  scenarios: [
    {
      says: 'fires when more than one in a hundred notifications of an integration fails, and for that alone',
      series: {
        [tried('a')]: '0+50x60',
        [tried('b')]: '0+50x60',
        [failed('a', 'authError')]: '0+0.55x60',
        [failed('b', 'serverError')]: '0+0.55x60',
        [tried('a', MAIL)]: '0+100x60',
        [failed('a', 'clientError', MAIL)]: '0+0.9x60',
        // Two that fail are told later.
        [tried('a', CHAT)]: '0x50 2x10',
        [failed('a', 'clientError', CHAT)]: '0x50 2x10',
      },
      then: [
        {
          at: '60m',
          firing: [
            {
              severity: 'critical',
              labels: SLACK,
              description: '1.1% of the notifications by slack failed within 30 minutes.',
            },
          ],
        },
      ],
    },
    {
      says: 'fires five minutes after the third of one alert alone fails, and resolves five minutes after those of half an hour arrived',
      // Alertmanager tries the one that fails every five minutes.
      series: {
        [tried('a')]: `0x29 ${everyFiveMinutes(12)} 12x60`,
        [failed('a', 'serverError')]: `0x29 ${everyFiveMinutes(6)} 6x90`,
      },
      then: [
        { at: '40m', firing: [], pending: [{ severity: 'critical', labels: SLACK }] },
        { at: '44m', firing: [], pending: [{ severity: 'critical', labels: SLACK }] },
        { at: '45m', firing: [{ severity: 'critical', labels: SLACK }], pending: [] },
        { at: '78m', firing: [{ severity: 'critical', labels: SLACK }], pending: [] },
        { at: '79m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent when all arrive, and when Alertmanager counts anew',
      series: { [tried('a')]: '0+2x30 0+2x30', [failed('a', 'serverError')]: '9x30 0x31' },
      then: [
        { at: '31m', firing: [], pending: [] },
        { at: '60m', firing: [], pending: [] },
      ],
    },
  ],
};
