import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';
import { inPod } from '../../test/harness/rules/stack';

const POD = inPod('prometheus');
const dropped = (alertmanager: string, labels = POD) =>
  series('prometheus_notifications_dropped_total', { ...labels, alertmanager });

export const behaviour: Behaviour = {
  alert: 'PrometheusNotificationsDropped',
  scenarios: [
    {
      says: 'fires when alerts were given up for ten minutes, and resolves once none was for five',
      series: {
        [dropped('a')]: '0x5 3+3x30 93x20',
        [dropped('b')]: '0x5 1+1x30 31x20',
        [dropped('a', inPod('prometheus', 1))]: '12x56',
      },
      then: [
        { at: '15m', firing: [], pending: [{ severity: 'critical', labels: POD }] },
        {
          at: '16m',
          firing: [
            {
              severity: 'critical',
              labels: POD,
              description: 'prometheus-0 gave up 20 alerts within 5 minutes: nobody is told of them.',
            },
          ],
        },
        { at: '39m', firing: [{ severity: 'critical', labels: POD }] },
        { at: '40m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent while Alertmanager starts again, and when Prometheus counts anew',
      series: { [dropped('a')]: '0x5 2 4 4x40', [dropped('b', inPod('prometheus', 1))]: '50x10 0x36' },
      then: [{ at: '16m', firing: [] }],
    },
  ],
};
