import type { Behaviour } from '../../test/harness/rules/behaviour';
import { series } from '../../test/harness/rules/series';

const CHECKOUT = { cluster: 'prod', team: 'platform', project: 'checkout' };
const quality = (labels: Readonly<Record<string, string>> = {}) =>
  series('framework_quality_ratio', { ...CHECKOUT, instance: 'gateway-0', ...labels });

const EXPECTED = { severity: 'warning', labels: CHECKOUT } as const;

export const behaviour: Behaviour = {
  alert: 'FrameworkQualityDrop',
  scenarios: [
    {
      says: 'fires when the quality is below 90 %, though a scrape fails, and for that project alone',
      series: {
        [quality()]: '0.95x30 0.88x20 _x3 0.88x30 0.91x30',
        [quality({ instance: 'gateway-1' })]: '0.5x115',
        [quality({ project: 'search' })]: '0.9x115',
      },
      then: [
        { at: '34m', firing: [], pending: [] },
        { at: '44m', firing: [], pending: [EXPECTED] },
        {
          at: '45m',
          firing: [{ ...EXPECTED, description: 'The framework of checkout (platform) assesses its quality at 88%.' }],
          pending: [],
        },
        { at: '90m', firing: [EXPECTED], pending: [] },
        { at: '91m', firing: [], pending: [] },
      ],
    },
    {
      says: 'resolves when the quality is not told any more',
      series: { [quality()]: '0.88x12 stale _x40' },
      then: [
        { at: '21m', firing: [EXPECTED], pending: [] },
        { at: '22m', firing: [], pending: [] },
      ],
    },
  ],
};
