import type { Behaviour } from '../../test/harness/rules/behaviour';
import { histogram } from '../../test/harness/rules/histogram';

const OPUS = { cluster: 'prod', client: 'claude-code', provider: 'anthropic', model: 'claude-opus-4-8' };
const answers = (labels: Record<string, string>, ...phases: Parameters<typeof histogram>[3]) =>
  histogram('llm_time_to_first_token_seconds', { ...OPUS, team: 'platform', ...labels }, [8, 15, 30], phases);

export const behaviour: Behaviour = {
  alert: 'TimeToFirstTokenSlow',
  scenarios: [
    {
      says: 'fires when a model begins the slowest twentieth of its answers after more than 15 seconds, and for it alone',
      series: {
        // Of 18 requests 17 take at most 15 seconds: the slowest twentieth begins at 16.5.
        ...answers({}, { steps: 45, observed: { 15: 17 / 24, 30: 1 / 24 } }),
        ...answers({ team: 'search' }, { steps: 45, observed: { 15: 17 / 24, 30: 1 / 24 } }),
        // Here it begins at 13.6.
        ...answers({ model: 'fast' }, { steps: 45, observed: { 8: 30, 15: 10 } }),
        ...answers({ model: 'rare' }, { steps: 45, observed: { 30: 1.24 } }),
      },
      then: [
        {
          at: '45m',
          firing: [
            {
              severity: 'info',
              labels: OPUS,
              description:
                'claude-opus-4-8 of anthropic lets claude-code wait 16.5s for the first token in the slowest requests of 15 minutes.',
            },
          ],
          pending: [],
        },
      ],
    },
    {
      says: 'fires a quarter of an hour after a model becomes slow, and resolves when it is fast again',
      series: answers(
        {},
        { steps: 40, observed: { 8: 10 } },
        { steps: 60, observed: { 8: 9, 30: 1 } },
        { steps: 40, observed: { 8: 10 } },
      ),
      then: [
        { at: '47m', firing: [], pending: [] },
        { at: '62m', firing: [], pending: [{ severity: 'info', labels: OPUS }] },
        { at: '63m', firing: [{ severity: 'info', labels: OPUS }] },
        { at: '111m', firing: [{ severity: 'info', labels: OPUS }] },
        { at: '112m', firing: [], pending: [] },
      ],
    },
  ],
};
