import { ApiObject, type App, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
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
  const constructs = app.node.findAll();
  validate(constructs);
  return constructs
    .filter((construct) => ApiObject.isApiObject(construct))
    .map((object) => {
      const manifest = sorted(object.toJson() as Manifest);
      return { manifest, chart: Chart.of(object).node.path.replaceAll('/', '-'), id: objectId(manifest) };
    })
    .sort((a, b) => compare(`${a.chart}/${a.id}`, `${b.chart}/${b.id}`));
}

/** As cdk8s does it before it renders a chart, but once for the app: all that is wrong is said at once. */
function validate(constructs: readonly IConstruct[]): void {
  const errors = constructs.flatMap(({ node }) => node.validate().map((error) => `[${node.path}] ${error}`));
  if (errors.length > 0) throw new Error(`Validation failed with the following errors:\n  ${errors.join('\n  ')}`);
}

/** Keys in one order, whatever the environment tells cdk8s and wherever a field was added. */
function sorted({ apiVersion, kind, metadata, ...rest }: Manifest): Manifest {
  return { apiVersion, kind, metadata: sortKeys(metadata), ...sortKeys(rest) };
}

function sortKeys<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(sortKeys) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => compare(a, b));
  return Object.fromEntries(entries.map(([key, child]) => [key, sortKeys(child)])) as Value;
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
