import type { Behaviour } from '../../test/harness/rules/behaviour';
import { CHECKOUT, type Differing, ledger } from '../../test/harness/rules/ledger';

const MODEL = { ...CHECKOUT, client: 'claude-code', model: 'claude-opus-4-6' };
const failed = (labels: Differing = {}) => ledger('llm_requests_total', { outcome: 'error', status: '529', ...labels });
const good = (labels: Differing = {}) => ledger('llm_requests_total', { outcome: 'ok', status: '200', ...labels });

/** So many requests in each five minutes of four days, then so many for five hours. */
const usually = (before: number, now: number) => `0+${before}x1164 ${before * 1164 + now}+${now}x59`;

export const behaviour: Behaviour = {
  alert: 'RetryStorm',
  scenarios: [
    {
      says: 'fires when more than half of 200 requests of a client fail, and for it alone',
      interval: '5m',
      series: {
        [failed()]: usually(0, 20),
        [failed({ instance: 'ledger-1', status: '429' })]: usually(0, 20),
        [good()]: usually(1, 35),
        [failed({ cluster: 'test' })]: usually(0, 45),
        [good({ cluster: 'test' })]: usually(1, 55),
        [failed({ team: 'search' })]: usually(1, 60),
        [good({ project: 'basket' })]: usually(1, 100),
        [good({ client: 'codex' })]: usually(1, 100),
        [good({ model: 'gpt-5.2' })]: usually(1, 100),
      },
      then: [
        {
          at: '102h',
          firing: [
            {
              severity: 'warning',
              labels: MODEL,
              description:
                '53.33% of the requests of claude-code (platform, checkout) to claude-opus-4-6 fail, and within 15 minutes it asked more than 2 times as often as at its usual peak.',
            },
          ],
          pending: [],
        },
      ],
    },
    {
      says: 'fires five minutes after the storm began, and resolves when it is over',
      interval: '4m',
      series: { [failed()]: '0+0x1454 600+600x9 6000+0x40' },
      then: [
        { at: '5816m', firing: [], pending: [] },
        { at: '5824m', firing: [], pending: [{ severity: 'warning', labels: MODEL }] },
        { at: '5828m', firing: [{ severity: 'warning', labels: MODEL }] },
        { at: '5864m', firing: [{ severity: 'warning', labels: MODEL }] },
        { at: '5872m', firing: [{ severity: 'warning', labels: MODEL }] },
        { at: '5876m', firing: [], pending: [] },
      ],
    },
    {
      says: 'fires for more than twice the usual peak; stays silent below, without three known days, and when the gateway counts anew',
      interval: '5m',
      series: {
        [good()]: '0+10x600 6050+50x563 34200+0x60',
        [failed()]: usually(0, 110),
        [good({ model: 'gpt-5.2' })]: '0+10x600 6050+50x563 34200+0x60',
        [failed({ model: 'gpt-5.2' })]: '0+0x1164 90+90x29 90+90x29',
        [failed({ model: 'new' })]: '_x1164 0+200x60',
        [failed({ model: 'young' })]: '_x144 0+1x1020 1220+200x59',
      },
      then: [{ at: '102h', firing: [{ severity: 'warning', labels: MODEL }], pending: [] }],
    },
  ],
};
