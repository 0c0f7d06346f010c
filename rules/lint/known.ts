import { type Metric, TARGET_LABELS, type Unit } from '../../src/catalogue/metric';
import { seriesNames } from '../../src/catalogue/series-names';

/** What is known about the series of one name. */
export interface KnownSeries {
  /** `native` are the samples of a native histogram, under the metric's own name. */
  readonly kind: 'counter' | 'gauge' | 'native';
  readonly unit: Unit;
  /** The unit of what the buckets of a histogram observed. */
  readonly observed?: Unit;
  /** The metric's own labels, those of the target and, of buckets, `le`. */
  readonly labels: readonly string[];
}

/** Every series that metrics have, by name. Where two programs share a name, its labels are those of both. */
export function seriesOf(metrics: readonly Metric[]): ReadonlyMap<string, KnownSeries> {
  const known = new Map<string, KnownSeries>();
  for (const metric of metrics) {
    for (const name of seriesNames(metric)) {
      const found = one(metric, name.slice(metric.name.length));
      const labels = [...new Set([...(known.get(name)?.labels ?? []), ...found.labels])];
      known.set(name, { ...found, ...known.get(name), labels });
    }
  }
  return known;
}

function one({ kind, unit, labels }: Metric, suffix: string): KnownSeries {
  const all = [...labels, ...TARGET_LABELS];
  if (kind !== 'histogram') return { kind, unit, labels: all };
  if (suffix === '_bucket') return { kind: 'counter', unit: 'count', observed: unit, labels: [...all, 'le'] };
  if (suffix === '') return { kind: 'native', unit: 'count', observed: unit, labels: all };
  return { kind: 'counter', unit: suffix === '_count' ? 'count' : unit, labels: all };
}
