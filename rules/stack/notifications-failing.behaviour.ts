import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';
import { inJob } from '../../test/harness/rules/stack';

const SLACK = { ...inJob('alertmanager'), integration: 'slack' };
const MAIL = { ...SLACK, integration: 'email' };
const tried = (pod: string, labels = SLACK) => series('alertmanager_notifications_total', { ...labels, pod });
const failed = (pod: string, reason: string, labels = SLACK) =>
  series('alertmanager_notifications_failed_total', { ...labels, pod, reason });

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
        [tried('a', MAIL)]: '0+10x60',
        [failed('a', 'clientError', MAIL)]: '0+0.09x60',
      },
      then: [
        {
          at: '60m',
          firing: [
            {
              severity: 'critical',
              labels: SLACK,
              description: '1.1% of the notifications by slack failed within 15 minutes.',
            },
          ],
        },
      ],
    },
    {
      says: 'fires five minutes after they begin to fail, and resolves five minutes after those of a quarter of an hour arrived',
      series: { [tried('a')]: '0+2x61 122x38', [failed('a', 'serverError')]: '0x29 2+2x29 60x39' },
      then: [
        { at: '34m', firing: [], pending: [{ severity: 'critical', labels: SLACK }] },
        { at: '35m', firing: [{ severity: 'critical', labels: SLACK }], pending: [] },
        { at: '77m', firing: [{ severity: 'critical', labels: SLACK }], pending: [] },
        { at: '78m', firing: [], pending: [] },
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
