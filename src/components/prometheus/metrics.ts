import { alertingMetrics } from './metrics/alerting';
import { remoteWriteMetrics } from './metrics/remote-write';
import { scrapingMetrics } from './metrics/scraping';
import { servingMetrics } from './metrics/serving';
import { storageMetrics } from './metrics/storage';

/** What Prometheus exposes about itself, as far as people and rules want to know it. */
export const prometheusMetrics = {
  ...servingMetrics,
  ...scrapingMetrics,
  ...storageMetrics,
  ...alertingMetrics,
  ...remoteWriteMetrics,
} as const;
