import type { Behaviour } from '../../test/harness/rules/behaviour';
import { CHECKOUT, type Differing, ledger } from '../../test/harness/rules/ledger';

const MODEL = { ...CHECKOUT, client: 'claude-code', model: 'claude-opus-4-6' };
const failed = (labels: Differing = {}) => ledger('llm_requests_total', { outcome: 'error', status: '529', ...labels });
const good = (labels: Differing = {}) => ledger('llm_requests_total', { outcome: 'ok', status: '200', ...labels });

export const behaviour: Behaviour = {
  alert: 'RetryStorm',
  scenarios: [
    {
      says: 'fires when more than half of 200 requests of a client fail that has no past, and for it alone',
      series: {
        [failed()]: '0+4x40',
        [failed({ instance: 'ledger-1', status: '429' })]: '0+4x40',
        [good()]: '0+7x40',
        [failed({ cluster: 'test' })]: '0+9x40',
        [good({ cluster: 'test' })]: '0+11x40',
        [failed({ team: 'search' })]: '0+12x40',
        [good({ project: 'basket' })]: '0+20x40',
        [good({ client: 'codex' })]: '0+20x40',
        [good({ model: 'gpt-5.2' })]: '0+20x40',
      },
      then: [
        {
          at: '40m',
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
      series: { [failed()]: '0+0x30 100+100x19 2000+0x30' },
      then: [
        { at: '31m', firing: [], pending: [] },
        { at: '36m', firing: [], pending: [{ severity: 'warning', labels: MODEL }] },
        { at: '37m', firing: [{ severity: 'warning', labels: MODEL }] },
        { at: '62m', firing: [{ severity: 'warning', labels: MODEL }] },
        { at: '67m', firing: [{ severity: 'warning', labels: MODEL }] },
        { at: '69m', firing: [], pending: [] },
      ],
    },
    {
      says: 'fires for more than twice the usual peak; stays silent below that, and when the gateway counts anew',
      interval: '5m',
      series: {
        [good()]: '0+50x24 1200+0x290',
        [failed()]: '0+0x290 110+110x20',
        [good({ model: 'gpt-5.2' })]: '0+50x24 1200+0x290',
        [failed({ model: 'gpt-5.2' })]: '0+0x290 90+90x7 90+90x11',
      },
      then: [{ at: '1550m', firing: [{ severity: 'warning', labels: MODEL }], pending: [] }],
    },
  ],
};
