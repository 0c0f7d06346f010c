import { frameworkQuality } from '../../src/catalogue/framework';
import { below, max, maxOverTime, ratio, select } from '../../src/promql';
import { alert } from '../alert';
import { BY_PROJECT } from '../labels';

export const frameworkQualityDrop = alert(
  'FrameworkQualityDrop',
  {
    severity: 'warning',
    for: '10m',
    keepFiringFor: '5m',
    /** Quality that the framework should have by its own assessment. */
    threshold: ratio(0.9),
  },
  ({ threshold }) => ({
    // Over more than one scrape, so that one that fails changes nothing.
    when: below(max(maxOverTime(select(frameworkQuality), '5m'), BY_PROJECT), threshold),
    summary: 'The quality of a framework of agents is too low.',
    description:
      'The framework of {{ $labels.project }} ({{ $labels.team }}) assesses its quality at {{ $value | humanizePercentage }}.',
  }),
);
