import { frameworkQuality } from '../../src/catalogue/framework';
import { scrapeMetrics } from '../../src/catalogue/scrape';
import { below, max, maxOverTime, ratio, select } from '../../src/promql';
import { withAlert } from './example';
import { instantSeries } from './instant';
import { type Lint, ofAlerts } from './lint';

/** Made by Prometheus for every scrape, also for one that failed. */
const OF_SCRAPES: readonly string[] = Object.values(scrapeMetrics).map(({ name }) => name);

/** A failed scrape ends every series of its target; an alert that waited begins to wait again. */
export const gauges: Lint = {
  id: 'A15',
  says: 'alerts about gauges survive a scrape that fails',
  check: ofAlerts(({ whole }, { known }) =>
    instantSeries(whole)
      .filter(
        ({ name = '' }) =>
          known.get(name)?.kind === 'gauge' && !OF_SCRAPES.includes(name) && !name.startsWith('ALERTS'),
      )
      .map(({ name = '' }) => ({
        wrong: `one failed scrape of ${name} ends it`,
        instead: "maxOverTime(…, '5m') or minOverTime(…, '5m')",
      })),
  ),
  good: withAlert({ when: below(max(maxOverTime(select(frameworkQuality), '5m'), { by: ['team'] }), ratio(0.9)) }),
  bad: withAlert({ when: below(max(select(frameworkQuality), { by: ['team'] }), ratio(0.9)) }),
};
