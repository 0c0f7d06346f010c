import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';

const CHECKOUT = { cluster: 'prod', team: 'platform', project: 'checkout' };
const quality = (labels: Readonly<Record<string, string>> = {}) =>
  series('framework_quality_ratio', { ...CHECKOUT, instance: 'gateway-0', ...labels });

const EXPECTED = { severity: 'warning', labels: CHECKOUT } as const;

export const behaviour: Behaviour = {
  alert: 'FrameworkQualityMissing',
  scenarios: [
    {
      says: 'fires when the quality was told for half a day and then no more, until that is long ago',
      interval: '10m',
      series: {
        [quality()]: '0.97x10 0.9x10 0.94x52 stale _x100',
        [quality({ instance: 'gateway-1' })]: '0.9x74 stale _x100',
        // Eleven hours are not half a day.
        [quality({ project: 'search' })]: '0.94x66 stale _x108',
        [quality({ project: 'billing' })]: '0.94x175',
      },
      then: [
        { at: '750m', firing: [], pending: [] },
        { at: '770m', firing: [], pending: [EXPECTED] },
        {
          at: '780m',
          firing: [
            {
              ...EXPECTED,
              description:
                'The framework of checkout (platform) has not told its quality for 15 minutes; it last was 94%.',
            },
          ],
          pending: [],
        },
        { at: '1480m', firing: [EXPECTED], pending: [] },
        { at: '1490m', firing: [], pending: [] },
      ],
    },
    {
      says: 'resolves when the quality is told again',
      interval: '10m',
      series: { [quality()]: '0.94x90 stale _x10 0.94x20' },
      then: [
        { at: '940m', firing: [EXPECTED], pending: [] },
        { at: '1010m', firing: [EXPECTED], pending: [] },
        { at: '1020m', firing: [], pending: [] },
      ],
    },
  ],
};
