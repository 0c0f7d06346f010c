import { ALERT_SERIES } from './alerts';
import type { Metric } from './metric';
import { scrapeMetrics } from './scrape';

/** The names under which Prometheus stores a metric. */
export function seriesNames({ kind, name }: Metric): string[] {
  return kind === 'histogram' ? [name, `${name}_bucket`, `${name}_count`, `${name}_sum`] : [name];
}

/** The names of the series that are there where these metrics are emitted: theirs, and those that Prometheus makes. */
export function storedNames(emitted: readonly Metric[]): Set<string> {
  return new Set([...Object.values(scrapeMetrics), ...ALERT_SERIES, ...emitted].flatMap(seriesNames));
}
