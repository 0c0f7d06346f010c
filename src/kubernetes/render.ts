import { ApiObject, type App, Chart } from 'cdk8s';
import type { Manifest } from './object';

/** One object of an app, ready to be written or deployed. */
export interface Rendered {
  readonly manifest: Manifest;
  /** Path of the chart that the object belongs to, with `-` between the ids. */
  readonly chart: string;
  /** `<namespace>/<name>.<kind>`, unique within the chart and stable under reordering. */
  readonly id: string;
}

/** Everything in an app as manifests, validated, sorted: the one way from the construct tree to what is deployed. */
export function render(app: App): Rendered[] {
  // Rendering a chart is what runs the validations of the whole tree.
  for (const chart of app.charts) chart.toJson();
  return app.node
    .findAll()
    .filter((construct) => ApiObject.isApiObject(construct))
    .map((object) => {
      const manifest = object.toJson() as Manifest;
      return { manifest, chart: Chart.of(object).node.path.replaceAll('/', '-'), id: objectId(manifest) };
    })
    .sort((a, b) => compare(`${a.chart}/${a.id}`, `${b.chart}/${b.id}`));
}

function objectId({ apiVersion, kind, metadata }: Manifest): string {
  const group = apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '';
  const builtIn = !group.includes('.') || group.endsWith('.k8s.io');
  const type = builtIn ? kind.toLowerCase() : `${kind.toLowerCase()}.${group}`;
  return `${metadata.namespace ?? 'cluster'}/${metadata.name}.${type}`;
}

/** Order of code units, the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
