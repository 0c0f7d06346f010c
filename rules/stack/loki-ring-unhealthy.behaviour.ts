import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';
import { inJob } from '../../test/harness/rules/stack';

const RING = { ...inJob('loki'), name: 'ingester' };
const members = (state: string, pod = 'loki-0', labels = RING) =>
  series('loki_ring_members', { ...labels, pod, state });

export const behaviour: Behaviour = {
  alert: 'LokiRingUnhealthy',
  scenarios: [
    {
      says: 'fires when a replica saw another silent for a quarter of an hour, and resolves five minutes after it was heard of again',
      series: {
        [members('ACTIVE')]: '3x66',
        [members('Unhealthy')]: '0x5 2x30 0x30',
        [members('Unhealthy', 'loki-1')]: '0x66',
        [members('Unhealthy', 'loki-0', { ...RING, name: 'distributor' })]: '0x66',
        [members('LEAVING', 'loki-0', { ...RING, name: 'compactor' })]: '1x66',
      },
      then: [
        { at: '20m', firing: [], pending: [{ severity: 'warning', labels: RING }] },
        {
          at: '21m',
          firing: [
            {
              severity: 'warning',
              labels: RING,
              description:
                '2 replicas in the ring ingester of loki are not heard of: with too few left nothing is written.',
            },
          ],
          pending: [],
        },
        { at: '40m', firing: [{ severity: 'warning', labels: RING }] },
        { at: '41m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent when a replica was away while it started again',
      series: { [members('Unhealthy')]: '0x9 1x8 0x30' },
      then: [
        { at: '22m', firing: [], pending: [{ severity: 'warning', labels: RING }] },
        { at: '23m', firing: [], pending: [] },
      ],
    },
  ],
};
