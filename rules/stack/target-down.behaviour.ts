import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';

const SHOP = { cluster: 'prod', namespace: 'shop', job: 'checkout', instance: 'checkout-0' };
const up = (pod: string, labels = SHOP) => series('up', { ...labels, pod });

export const behaviour: Behaviour = {
  alert: 'TargetDown',
  scenarios: [
    {
      says: 'fires when a target answered nothing for ten minutes, and resolves with the first answer',
      series: {
        [up('checkout-0')]: '1x5 0x95 1x5',
        [up('checkout-1', { ...SHOP, instance: 'checkout-1' })]: '1x106',
      },
      then: [
        {
          at: '14m',
          firing: [],
          pending: [{ severity: 'warning', labels: SHOP }],
        },
        {
          at: '15m',
          firing: [
            {
              severity: 'warning',
              labels: SHOP,
              description:
                'checkout-0 of the job checkout has answered no scrape for 5 minutes, nor for 5 minutes after that.',
            },
          ],
        },
        { at: '101m', firing: [{ severity: 'warning', labels: SHOP }] },
        { at: '102m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent when single scrapes fail, and when another pod answers in the place of one that is gone',
      series: {
        [up('checkout-0')]: '1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1',
        [up('agent-old', { ...SHOP, instance: 'node-1' })]: '0x20',
        [up('agent-new', { ...SHOP, instance: 'node-1' })]: '1x20',
      },
      then: [{ at: '20m', firing: [], pending: [] }],
    },
  ],
};
