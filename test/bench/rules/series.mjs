// The series that the rules read, with the values that they have at a time.
import { createRequire } from 'node:module';
import { labelsOf, needsOf } from './needs.mjs';
import { seriesOf } from './world.mjs';

const require = createRequire(import.meta.url);
const BUCKETS = [0.5, 1, 2, 5, 10, 30, 60, 120, 300, 600];

/** Every series: its name, labels, how far back somebody looks, and its value after some seconds. */
export function everySeries(groups, library) {
  const needs = needsOf(groups, library);
  const { LABEL_VALUES } = require(`${library}/rules/lint`);
  const metrics = require(`${library}/charts/metrics`).allMetrics();
  const targetLabels = ['job', 'instance', 'pod', 'namespace', 'cluster'];
  const scraped = metrics.flatMap(({ name, kind, labels, buckets }) => {
    const read = ['', '_bucket', '_count', '_sum'].filter((suffix) => needs.has(name + suffix));
    return read.flatMap((suffix) => {
      const { depth, values } = needs.get(name + suffix);
      const metric = { name, labels: [...labels, ...targetLabels] };
      const found = seriesOf(metric, LABEL_VALUES[name], values).map((one) => ({
        name: name + suffix,
        kind,
        depth,
        labels: one,
      }));
      return suffix === '_bucket' ? found.flatMap((one) => bucketsOf(one, buckets ?? BUCKETS)) : found;
    });
  });
  const all = [...scraped, ...recorded(groups, needs, library)];
  return [...new Map(all.map((one) => [JSON.stringify([one.name, one.labels]), one])).values()].map(withValue);
}

/** Recorded series of which rules read the past; what they record now they do by themselves. */
function recorded(groups, needs, library) {
  return groups
    .flatMap(({ rules }) => rules)
    .filter(({ record }) => (needs.get(record)?.depth ?? 0) > 0)
    .flatMap((rule) =>
      seriesOf({ labels: labelsOf(rule, library) }).map((labels) => ({
        name: rule.record,
        kind: 'gauge',
        depth: needs.get(rule.record).depth,
        labels: { ...labels, ...rule.labels },
      })),
    );
}

function bucketsOf(one, bounds) {
  return [...bounds, '+Inf'].map((bound, index) => ({
    ...one,
    labels: { ...one.labels, le: String(bound) },
    share: (index + 1) / (bounds.length + 1),
  }));
}

/** Counters grow at a pace of their own; gauges go up and down a little. */
function withValue(one, index) {
  const pace = (1 + (index % 17)) * (one.share ?? 1) * 0.05;
  const isCounter = one.kind !== 'gauge';
  return {
    ...one,
    valueAt: isCounter
      ? (seconds) => Math.floor(pace * seconds * 100) / 100
      : (seconds) => pace + ((seconds / 60) % 7) / 100,
  };
}
