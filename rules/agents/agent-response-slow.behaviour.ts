import type { Behaviour } from '../../test/harness/rules/behaviour';
import { histogram } from '../../test/harness/rules/histogram';

const MAIN = { cluster: 'prod', team: 'platform', project: 'checkout', client: 'claude-code', agent: 'main' };
const requests = (labels: Record<string, string>, ...phases: Parameters<typeof histogram>[3]) =>
  histogram('llm_request_duration_seconds', { ...MAIN, model: 'claude-opus-4-8', ...labels }, [15, 30, 60], phases);

export const behaviour: Behaviour = {
  alert: 'AgentResponseSlow',
  scenarios: [
    {
      says: 'fires when the slowest twentieth of the requests of an agent takes more than half a minute, and for it alone',
      series: {
        // Of 18 requests 17 take at most 30 seconds: the slowest twentieth begins at 33.
        ...requests({}, { steps: 45, observed: { 30: 17 / 24, 60: 1 / 24 } }),
        ...requests({ model: 'claude-sonnet-5' }, { steps: 45, observed: { 30: 17 / 24, 60: 1 / 24 } }),
        // Here it begins at 27.
        ...requests({ agent: 'fast' }, { steps: 45, observed: { 15: 30, 30: 10 } }),
        ...requests({ agent: 'rare' }, { steps: 45, observed: { 60: 1.24 } }),
      },
      then: [
        {
          at: '45m',
          firing: [
            {
              severity: 'warning',
              labels: MAIN,
              description:
                'main of claude-code (platform, checkout) waits 33s for its model in the slowest requests of 15 minutes.',
            },
          ],
          pending: [],
        },
      ],
    },
    {
      says: 'fires a quarter of an hour after requests become slow, and resolves when they are fast again',
      series: requests(
        {},
        { steps: 40, observed: { 15: 10 } },
        { steps: 60, observed: { 15: 9, 60: 1 } },
        { steps: 40, observed: { 15: 10 } },
      ),
      then: [
        { at: '47m', firing: [], pending: [] },
        { at: '62m', firing: [], pending: [{ severity: 'warning', labels: MAIN }] },
        { at: '63m', firing: [{ severity: 'warning', labels: MAIN }] },
        { at: '111m', firing: [{ severity: 'warning', labels: MAIN }] },
        { at: '112m', firing: [], pending: [] },
      ],
    },
  ],
};
