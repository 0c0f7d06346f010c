import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';

const SHOP = { cluster: 'prod', namespace: 'shop', job: 'checkout', instance: 'checkout-0' };
const took = (pod: string, labels = SHOP) => series('scrape_duration_seconds', { ...labels, pod });

export const behaviour: Behaviour = {
  alert: 'ScrapesSlow',
  scenarios: [
    {
      says: 'fires when the scrapes of a target took almost as long as they may for a quarter of an hour, and resolves five minutes later',
      series: {
        [took('checkout-0')]: '1x5 8.5x40 1x20',
        [took('former')]: '1x66',
        [took('checkout-1', { ...SHOP, instance: 'checkout-1' })]: '1x66',
      },
      then: [
        { at: '20m', firing: [], pending: [{ severity: 'warning', labels: SHOP }] },
        {
          at: '21m',
          firing: [
            {
              severity: 'warning',
              labels: SHOP,
              description:
                'A scrape of checkout-0 (job checkout) takes 8.5s: beyond the timeout the target counts as down.',
            },
          ],
        },
        { at: '50m', firing: [{ severity: 'warning', labels: SHOP }] },
        { at: '51m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent when scrapes take three quarters of their time, and when one was slow',
      series: {
        [took('checkout-0')]: '7.5x40',
        [took('checkout-1', { ...SHOP, instance: 'checkout-1' })]: '1x9 9 1x30',
      },
      then: [
        { at: '16m', firing: [], pending: [] },
        { at: '40m', firing: [], pending: [] },
      ],
    },
  ],
};
