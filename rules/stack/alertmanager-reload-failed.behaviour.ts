import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';
import { inPod } from '../../test/harness/rules/stack';

const POD = inPod('alertmanager');
const reloaded = (instance: string, labels = POD) =>
  series('alertmanager_config_last_reload_successful', { ...labels, instance });

export const behaviour: Behaviour = {
  alert: 'AlertmanagerReloadFailed',
  scenarios: [
    {
      says: 'fires when no reload has succeeded for a quarter of an hour, and resolves with the first that does',
      series: { [reloaded('a')]: '1x5 0x30 1x5', [reloaded('a', inPod('alertmanager', 1))]: '1x41' },
      then: [
        { at: '9m', firing: [], pending: [] },
        { at: '19m', firing: [], pending: [{ severity: 'critical', labels: POD }] },
        {
          at: '20m',
          firing: [
            {
              severity: 'critical',
              labels: POD,
              description:
                'alertmanager-0 could not load its configuration: changed receivers and routes are not in force, and it would not start again.',
            },
          ],
        },
        { at: '37m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent when a reload fails and the next succeeds, and when a former instance of the pod failed',
      series: {
        [reloaded('a')]: '1 0 0 0 0 1 0 0 0 0 1',
        [reloaded('a', inPod('alertmanager', 1))]: '0x20',
        [reloaded('b', inPod('alertmanager', 1))]: '1x20',
      },
      then: [{ at: '10m', firing: [], pending: [] }],
    },
    {
      says: 'goes on firing while a scrape fails',
      series: { [reloaded('a')]: '0x14 _x3 0x10' },
      then: [
        { at: '10m', firing: [{ severity: 'critical', labels: POD }] },
        { at: '17m', firing: [{ severity: 'critical', labels: POD }] },
        { at: '20m', firing: [{ severity: 'critical', labels: POD }] },
      ],
    },
  ],
};
