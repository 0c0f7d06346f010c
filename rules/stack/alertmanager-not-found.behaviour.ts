import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';
import { inPod } from '../../test/harness/rules/stack';

const POD = inPod('prometheus');
const known = (instance: string, labels = POD) =>
  series('prometheus_notifications_alertmanagers_discovered', { ...labels, instance });

export const behaviour: Behaviour = {
  alert: 'AlertmanagerNotFound',
  scenarios: [
    {
      says: 'fires when Prometheus has known no Alertmanager for a quarter of an hour, and resolves with the first that it finds',
      series: { [known('a')]: '1x5 0x30 1x5', [known('a', inPod('prometheus', 1))]: '1x41' },
      then: [
        { at: '9m', firing: [], pending: [] },
        { at: '19m', firing: [], pending: [{ severity: 'critical', labels: POD }] },
        {
          at: '20m',
          firing: [
            {
              severity: 'critical',
              labels: POD,
              description: 'prometheus-0 has nobody to send alerts to: nobody is told of any.',
            },
          ],
        },
        { at: '37m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent when one is gone for minutes, and when a former instance of the pod knew none',
      series: {
        [known('a')]: '1 0 0 0 0 1 0 0 0 0 1',
        [known('a', inPod('prometheus', 1))]: '0x20',
        [known('b', inPod('prometheus', 1))]: '1x20',
      },
      then: [{ at: '10m', firing: [], pending: [] }],
    },
    {
      says: 'goes on firing while a scrape fails',
      series: { [known('a')]: '0x14 _x3 0x10' },
      then: [
        { at: '10m', firing: [{ severity: 'critical', labels: POD }] },
        { at: '17m', firing: [{ severity: 'critical', labels: POD }] },
        { at: '20m', firing: [{ severity: 'critical', labels: POD }] },
      ],
    },
  ],
};
