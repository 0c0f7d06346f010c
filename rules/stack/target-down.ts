import { up } from '../../src/catalogue/metric';
import { equals, max, maxOverTime, select } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';

export const targetDown = alert(
  'TargetDown',
  {
    severity: 'warning',
    for: '5m',
    criticalAfter: '1h',
    /** Time in which every scrape must have failed: one that fails alone says nothing. */
    window: '5m',
  },
  ({ window }) => ({
    when: equals(max(maxOverTime(select(up), window), { by: ['job', 'namespace', 'cluster', 'instance'] }), 0),
    summary: 'A target cannot be scraped.',
    description: `{{ $labels.instance }} of the job {{ $labels.job }} has answered no scrape for ${spoken(window)} or longer.`,
  }),
);
