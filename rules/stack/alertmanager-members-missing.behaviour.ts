import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';
import { inPod } from '../../test/harness/rules/stack';

const FIRST = inPod('alertmanager');
const known = (labels = FIRST, instance = 'a') => series('alertmanager_cluster_members', { ...labels, instance });
const second = inPod('alertmanager', 1);
const third = inPod('alertmanager', 2);

export const behaviour: Behaviour = {
  alert: 'AlertmanagerMembersMissing',
  scenarios: [
    {
      says: 'fires when one of three knew only itself for a quarter of an hour, and resolves when it knows them again',
      series: {
        [known()]: '3x5 1x50 3x20',
        [known(FIRST, 'former')]: '1x76',
        [known(second)]: '3x76',
        [known(third)]: '3x76',
        [known(inPod('alertmanager', 0, 'elsewhere'))]: '1x76',
      },
      then: [
        {
          at: '24m',
          firing: [],
          pending: [{ severity: 'warning', labels: FIRST }],
        },
        {
          at: '25m',
          firing: [
            {
              severity: 'warning',
              labels: FIRST,
              description:
                'alertmanager-0 counts 1 replicas, itself included, and there are more: people are told of alerts twice, and silences hold in part.',
            },
          ],
        },
        { at: '57m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent when one answered too few for minutes, when a scrape of another fails, and with a single one',
      series: {
        [known()]: '2x9 1 1 1 2x40',
        [known(second)]: '2x9 _ _ _ 2x40',
        [known(inPod('alertmanager', 0, 'elsewhere'))]: '1x50',
      },
      then: [
        { at: '12m', firing: [], pending: [] },
        { at: '40m', firing: [], pending: [] },
      ],
    },
  ],
};
