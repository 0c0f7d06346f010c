import { gauge, up } from './metric';

/** What Prometheus adds to every scrape of every target. */
export const scrapeMetrics = {
  up,
  scrapeDuration: gauge('scrape_duration_seconds', {
    unit: 'seconds',
    help: 'How long the scrape of the target took.',
  }),
  scrapeSamples: gauge('scrape_samples_scraped', { unit: 'count', help: 'Samples that the target exposed.' }),
  scrapeSamplesKept: gauge('scrape_samples_post_metric_relabeling', {
    unit: 'count',
    help: 'Samples of the scrape that relabelling left.',
  }),
  scrapeSeriesAdded: gauge('scrape_series_added', {
    unit: 'count',
    help: 'Series that were new in the scrape; a target that adds some each time has a label with too many values.',
  }),
} as const;
