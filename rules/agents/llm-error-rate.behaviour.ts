import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';

const OPUS = {
  cluster: 'prod',
  team: 'platform',
  client: 'claude-code',
  provider: 'anthropic',
  model: 'claude-opus-4-8',
};
const BOTH = [
  { severity: 'warning', labels: OPUS },
  { severity: 'critical', labels: OPUS },
] as const;
const requests = (outcome: string, agent = 'main', model = OPUS.model, status = outcome === 'ok' ? '200' : '500') =>
  series('llm_requests_total', { ...OPUS, model, outcome, status, agent, project: 'checkout' });

export const behaviour: Behaviour = {
  alert: 'LlmErrorRate',
  scenarios: [
    {
      says: 'fires when more than a tenth of the requests to a model failed, and for that model alone',
      series: {
        [requests('error')]: '0+0.1232x30',
        [requests('error', 'explorer')]: '0+0.1232x30',
        [requests('ok')]: '0+0.9768x30',
        [requests('ok', 'explorer')]: '0+0.9768x30',
        [requests('error', 'main', 'claude-haiku-4-5')]: '0+1.84x30',
        [requests('ok', 'main', 'claude-haiku-4-5')]: '0+18.16x30',
        [requests('ok', 'main', 'claude-sonnet-5')]: '0+20x30',
        // People who change their mind.
        [requests('error', 'main', 'claude-sonnet-5', '499')]: '0+20x30',
        [requests('error', 'main', 'claude-sonnet-5', 'APIUserAbortError')]: '0+20x30',
      },
      then: [
        {
          at: '30m',
          firing: [
            {
              severity: 'warning',
              labels: OPUS,
              description:
                '11.2% of the requests of claude-code (platform) to claude-opus-4-8 of anthropic failed within 10 minutes.',
            },
          ],
        },
      ],
    },
    {
      says: 'fires ten minutes after requests begin to fail, is critical after an hour, and resolves when they succeed',
      series: {
        [requests('error')]: '0+0x20 1+1x79 80+0x20',
        [requests('ok')]: '0+8x20 167+7x79 728+8x20',
      },
      then: [
        { at: '27m', firing: [], pending: [] },
        { at: '37m', firing: [], pending: BOTH },
        { at: '38m', firing: [{ severity: 'warning', labels: OPUS }] },
        { at: '87m', pending: [{ severity: 'critical', labels: OPUS }] },
        { at: '88m', firing: BOTH, pending: [] },
        { at: '106m', firing: BOTH },
        { at: '107m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent when all requests fail, but too few of them to say anything',
      series: { [requests('error')]: '0+1.86x30' },
      then: [{ at: '30m', firing: [], pending: [] }],
    },
    {
      says: 'stays silent when exactly a tenth of the requests fail, and when the gateway counts anew',
      series: {
        [requests('error')]: '0+2x15 0+2x15',
        [requests('ok')]: '0+18x15 0+18x15',
      },
      then: [
        { at: '17m', firing: [], pending: [] },
        { at: '30m', firing: [], pending: [] },
      ],
    },
  ],
};
