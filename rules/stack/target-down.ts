import { up } from '../../src/catalogue/metric';
import { equals, max, maxOverTime, select } from '../../src/promql';
import { alert } from '../alert';
import { spoken } from '../words';
import { BY_TARGET } from './labels';

export const targetDown = alert(
  'TargetDown',
  {
    severity: 'warning',
    for: '5m',
    /** Time in which every scrape must have failed: one that fails alone says nothing. */
    window: '5m',
  },
  ({ window, for: more }) => ({
    when: equals(max(maxOverTime(select(up), window), BY_TARGET), 0),
    summary: 'A target cannot be scraped.',
    description: `{{ $labels.instance }} of the job {{ $labels.job }} has answered no scrape for ${spoken(window)}, nor for ${spoken(more)} after that.`,
  }),
);
