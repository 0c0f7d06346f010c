import type { Behaviour } from '../../test/harness/rules/behaviour';
import { CHECKOUT, cost } from '../../test/harness/rules/ledger';

const MAIN = { ...CHECKOUT, agent: 'main' };

/** So many dollars in each five minutes of four days, then so many for five hours. */
const usually = (before: number, now: number) => `0+${before}x1164 ${before * 1164 + now}+${now}x59`;

export const behaviour: Behaviour = {
  alert: 'RunawayAgent',
  scenarios: [
    {
      says: 'fires for an agent without a past that spends more than a hundred dollars in a quarter of an hour, for it alone',
      series: {
        [cost()]: '0+2.5x40',
        [cost({ model: 'gpt-5.2' })]: '0+2.5x40',
        [cost({ instance: 'ledger-1' })]: '0+2.5x40',
        [cost({ cluster: 'test' })]: '0+6x40',
        [cost({ team: 'search' })]: '0+6x40',
        [cost({ project: 'basket' })]: '0+6x40',
        [cost({ agent: 'writer' })]: '0+6x40',
      },
      then: [
        {
          at: '30m',
          firing: [
            {
              severity: 'critical',
              labels: MAIN,
              description:
                'main (platform, checkout) spent 112.50 USD within 15 minutes: more than 3 times its usual peak, or very much for an agent whose past is not known.',
            },
          ],
          pending: [],
        },
      ],
    },
    {
      says: 'fires five minutes after the hundredth dollar, and resolves when it spends nothing any more',
      series: { [cost()]: '0+0x30 25+25x29 750+0x30' },
      then: [
        { at: '34m', firing: [], pending: [] },
        { at: '38m', firing: [], pending: [{ severity: 'critical', labels: MAIN }] },
        { at: '40m', firing: [{ severity: 'critical', labels: MAIN }] },
        { at: '69m', firing: [{ severity: 'critical', labels: MAIN }] },
        { at: '73m', firing: [], pending: [] },
      ],
    },
    {
      says: 'fires for three times the usual peak and twenty dollars; stays silent below either, and below a hundred without three known days',
      interval: '5m',
      series: {
        [cost()]: '0+3x600 1808+8x563 6340+28x59',
        [cost({ agent: 'writer' })]: '0+3x600 1808+8x563 6333+21x29 21+21x29',
        [cost({ agent: 'dear' })]: usually(14, 37),
        [cost({ agent: 'cheap' })]: usually(1, 7.5),
        [cost({ agent: 'cheaper' })]: usually(1, 6),
        [cost({ agent: 'young' })]: '_x144 0+1x1020 1050+30x59',
      },
      then: [
        {
          at: '102h',
          firing: [
            { severity: 'critical', labels: MAIN },
            { severity: 'critical', labels: { ...MAIN, agent: 'cheap' } },
          ],
          pending: [],
        },
      ],
    },
  ],
};
