import type { Metric } from '../../src/catalogue';

/** The labels of a metric by which an SLO is judged; the cluster goes without saying. */
export function groupedBy(slo: string, { name, labels }: Pick<Metric, 'name' | 'labels'>, by: readonly string[]) {
  const missing = by.find((label) => !labels.includes(label));
  if (missing !== undefined) {
    throw new Error(`the SLO ${slo} is by ${missing}, which ${name} has not: write one of ${labels.join(', ')}`);
  }
  return { by: ['cluster', ...by] };
}
