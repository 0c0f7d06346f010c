import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';

const OPUS = {
  cluster: 'prod',
  team: 'platform',
  client: 'claude-code',
  provider: 'anthropic',
  model: 'claude-opus-4-8',
};
const requests = (status: string, agent = 'main', model = OPUS.model) =>
  series('llm_requests_total', { ...OPUS, model, status, agent, project: 'checkout' });

export const behaviour: Behaviour = {
  alert: 'LlmRateLimited',
  scenarios: [
    {
      says: 'fires when more than a twentieth of the requests to a model are refused, and for that model alone',
      series: {
        [requests('429')]: '0+0.041067x45',
        [requests('429', 'explorer')]: '0+0.041067x45',
        [requests('200')]: '0+0.692267x45',
        [requests('200', 'explorer')]: '0+0.692267x45',
        [requests('429', 'main', 'claude-haiku-4-5')]: '0+0.613333x45',
        [requests('200', 'main', 'claude-haiku-4-5')]: '0+12.72x45',
        [requests('200', 'main', 'claude-sonnet-5')]: '0+13.333333x45',
      },
      then: [
        {
          at: '45m',
          firing: [
            {
              severity: 'warning',
              labels: OPUS,
              description:
                'anthropic refused 5.6% of the requests of claude-code (platform) to claude-opus-4-8 within 15 minutes, because of a rate limit.',
            },
          ],
        },
      ],
    },
    {
      says: 'fires a quarter of an hour after refusals begin, and resolves when there are none',
      series: {
        [requests('429')]: '0+0x20 1+1x59 60+0x30',
        [requests('200')]: '0+10x20 209+9x59 750+10x30',
      },
      then: [
        { at: '27m', firing: [], pending: [] },
        { at: '42m', firing: [], pending: [{ severity: 'warning', labels: OPUS }] },
        { at: '43m', firing: [{ severity: 'warning', labels: OPUS }] },
        { at: '91m', firing: [{ severity: 'warning', labels: OPUS }] },
        { at: '92m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent when all requests are refused, but too few of them to say anything',
      series: { [requests('429')]: '0+1.24x45' },
      then: [{ at: '45m', firing: [], pending: [] }],
    },
    {
      says: 'stays silent when not quite a twentieth of the requests are refused, and when the gateway counts anew',
      series: {
        [requests('429')]: '0+0.653333x22 0+0.653333x22',
        [requests('200')]: '0+12.666667x22 0+12.666667x22',
      },
      then: [
        { at: '24m', firing: [], pending: [] },
        { at: '45m', firing: [], pending: [] },
      ],
    },
  ],
};
