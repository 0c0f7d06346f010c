import { counter, gauge, histogram } from '../../../catalogue/metric';

const BY_JOB = ['scrape_job'] as const;

/** What Prometheus exposes about the targets that it scrapes. */
export const scrapingMetrics = {
  scrapeInterval: histogram('prometheus_target_interval_length_histogram_seconds', {
    unit: 'seconds',
    help: 'Time that really passed between two scrapes, by configured interval.',
    labels: ['interval'],
  }),
  targets: gauge('prometheus_target_scrape_pool_targets', {
    unit: 'count',
    help: 'Targets of a scrape job.',
    labels: BY_JOB,
  }),
  scrapesBeyondSampleLimit: counter('prometheus_target_scrapes_exceeded_sample_limit_total', {
    unit: 'count',
    help: 'Scrapes thrown away because they brought more samples than are allowed.',
  }),
  scrapesBeyondBodyLimit: counter('prometheus_target_scrapes_exceeded_body_size_limit_total', {
    unit: 'count',
    help: 'Scrapes thrown away because they were larger than is allowed.',
  }),
  scrapesBeyondLabelLimits: counter('prometheus_target_scrape_pool_exceeded_label_limits_total', {
    unit: 'count',
    help: 'Times that the labels of a target were more or longer than is allowed.',
  }),
  scrapesBeyondTargetLimit: counter('prometheus_target_scrape_pool_exceeded_target_limit_total', {
    unit: 'count',
    help: 'Times that a scrape job found more targets than are allowed.',
  }),
  scrapeDuplicates: counter('prometheus_target_scrapes_sample_duplicate_timestamp_total', {
    unit: 'count',
    help: 'Samples thrown away because one with the same time and another value was there already.',
  }),
  scrapeOutOfOrder: counter('prometheus_target_scrapes_sample_out_of_order_total', {
    unit: 'count',
    help: 'Scraped samples thrown away because a newer one was there already.',
  }),
  scrapeOutOfBounds: counter('prometheus_target_scrapes_sample_out_of_bounds_total', {
    unit: 'count',
    help: 'Scraped samples thrown away because their time is too far from now.',
  }),
  targetSyncFailures: counter('prometheus_target_sync_failed_total', {
    unit: 'count',
    help: 'Targets that could not be made of what discovery found.',
    labels: BY_JOB,
  }),
  discoveryFailures: counter('prometheus_sd_kubernetes_failures_total', {
    unit: 'count',
    help: 'Requests to list or watch objects that the API server of Kubernetes did not answer.',
  }),
  discoveryBroken: gauge('prometheus_sd_failed_configs', {
    unit: 'count',
    help: 'Discoveries that could not be set up.',
    labels: ['name'],
  }),
} as const;
