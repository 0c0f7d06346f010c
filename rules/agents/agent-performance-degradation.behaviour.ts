import type { Behaviour } from '../../test/harness/rules/behaviour';
import { type Phase, histogram } from '../../test/harness/rules/histogram';

const MAIN = { cluster: 'prod', team: 'platform', project: 'checkout', client: 'claude-code', agent: 'main' };
const requests = (labels: Readonly<Record<string, string>>, ...phases: readonly Phase[]) =>
  histogram('llm_request_duration_seconds', { ...MAIN, model: 'claude-opus-4-8', ...labels }, [0.5, 1, 2, 4], phases);

/** In steps of five minutes. */
const DAY = 288;
const EXPECTED = { severity: 'warning', labels: MAIN } as const;

export const behaviour: Behaviour = {
  alert: 'AgentPerformanceDegradation',
  scenarios: [
    {
      says: 'fires when an agent waits more than two seconds and twice as long as usual, until that is usual',
      interval: '5m',
      series: {
        // From 0.95 to 2.2 seconds, by the first day's mean more than twice as long.
        ...requests(
          {},
          { steps: DAY, observed: { 0.5: 2.75, 1: 2.75 } },
          { steps: 72, observed: { 2: (5.5 * 17) / 18, 4: 5.5 / 18 } },
        ),
        ...requests(
          { model: 'claude-sonnet-5' },
          { steps: DAY, observed: { 0.5: 2.75, 1: 2.75 } },
          { steps: 72, observed: { 2: (5.5 * 17) / 18, 4: 5.5 / 18 } },
        ),
      },
      then: [
        { at: '1440m', firing: [], pending: [] },
        { at: '1455m', firing: [], pending: [EXPECTED] },
        {
          at: '1460m',
          firing: [
            {
              ...EXPECTED,
              description:
                'main of claude-code (platform, checkout) waits 2.2s for its model in the slowest requests of 10 minutes, far longer than usual, which is the mean of 1 day.',
            },
          ],
        },
        { at: '1675m', firing: [EXPECTED] },
        { at: '1680m', firing: [], pending: [] },
      ],
    },
    {
      says: 'resolves when the model answers as before',
      interval: '5m',
      series: requests(
        {},
        { steps: 48, observed: { 0.5: 20, 1: 20 } },
        { steps: 12, observed: { 4: 40 } },
        { steps: 12, observed: { 0.5: 20, 1: 20 } },
      ),
      then: [
        { at: '260m', firing: [EXPECTED] },
        { at: '305m', firing: [EXPECTED] },
        { at: '310m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent below two seconds, below twice the usual, and for few requests',
      interval: '5m',
      series: {
        // From 0.8 to 1.8 seconds.
        ...requests(
          { agent: 'fast' },
          { steps: 48, observed: { 0.5: 35, 1: 5 } },
          { steps: 12, observed: { 1: 30, 2: 10 } },
        ),
        // From 1.9 to 3.4 seconds.
        ...requests(
          { agent: 'slow' },
          { steps: 48, observed: { 1: 20, 2: 20 } },
          { steps: 12, observed: { 2: 50, 4: 10 } },
        ),
        ...requests({ agent: 'rare' }, { steps: 48, observed: { 0.5: 40 } }, { steps: 12, observed: { 4: 9.3 } }),
      },
      then: [
        { at: '255m', firing: [], pending: [] },
        { at: '300m', firing: [], pending: [] },
      ],
    },
    {
      says: 'stays silent about an agent without a past',
      interval: '5m',
      series: requests({}, { steps: 11, observed: { 4: 40 } }),
      then: [{ at: '55m', firing: [], pending: [] }],
    },
  ],
};
