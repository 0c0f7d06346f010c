import type { Metric } from '../../../src/catalogue';
import { type Family, labelsOf } from '../../harness/exposition';

/** What the endpoints of a program expose, by name. */
export type Exposed = ReadonlyMap<string, Family>;

export type Metrics = Readonly<Record<string, Metric>>;

/** Labels that the Prometheus exporter of a collector adds to what passes it, whatever that is. */
const ADDED = /^(job|instance|collector_instance_id|otel_scope_\w+)$/;

function found({ name }: Metric, exposed: readonly Exposed[]): Family[] {
  return exposed.flatMap((families) => families.get(name) ?? []);
}

/** Labels that the series of a metric have by themselves. */
export function ownLabels(metric: Metric, exposed: readonly Exposed[]): string[] {
  const labels = new Set(found(metric, exposed).flatMap(labelsOf));
  const passedOn = metric.origin !== 'real' || metric.otel !== undefined;
  return [...labels].filter((label) => !(passedOn && ADDED.test(label))).sort();
}

/** Names of metrics that are not there. */
export function missing(metrics: Metrics, exposed: readonly Exposed[]): string[] {
  return Object.values(metrics).flatMap((metric) => (found(metric, exposed).length === 0 ? [metric.name] : []));
}

/** Metrics that are of another kind, or have labels that are not listed. */
export function differences(metrics: Metrics, exposed: readonly Exposed[]): string[] {
  return Object.values(metrics).flatMap((metric) => {
    const kinds = found(metric, exposed).map(({ type }) => type);
    const unlisted = ownLabels(metric, exposed).filter((label) => !metric.labels.includes(label));
    return [
      ...kinds.filter((kind) => kind !== metric.kind).map((kind) => `${metric.name} is a ${kind}`),
      ...unlisted.map((label) => `${metric.name} has the label ${label}`),
    ];
  });
}

/** Labels that are listed and that no series has. Metrics that are not there are left out. */
export function unseenLabels(metrics: Metrics, exposed: readonly Exposed[]): string[] {
  return Object.values(metrics)
    .filter((metric) => found(metric, exposed).length > 0)
    .flatMap((metric) => {
      const seen = ownLabels(metric, exposed);
      const unseen = metric.labels.filter((label) => !seen.includes(label));
      return unseen.map((label) => `${metric.name} never has the label ${label}`);
    });
}
