import { scrapeMetrics } from '../../src/catalogue/scrape';
import { above, max, maxOverTime, seconds, select } from '../../src/promql';
import { alert } from '../alert';
import { BY_TARGET } from './labels';

export const scrapesSlow = alert(
  'ScrapesSlow',
  {
    severity: 'warning',
    for: '15m',
    /** Of the ten seconds after which a scrape is given up. */
    threshold: seconds(8),
    /** Time whose slowest scrape counts: it bridges one that fails. */
    window: '5m',
  },
  ({ threshold, window }) => ({
    when: above(max(maxOverTime(select(scrapeMetrics.scrapeDuration), window), BY_TARGET), threshold),
    summary: 'Scrapes of a target take almost as long as they may.',
    description:
      'A scrape of {{ $labels.instance }} (job {{ $labels.job }}) takes {{ $value | humanizeDuration }}: beyond the timeout the target counts as down.',
  }),
);
