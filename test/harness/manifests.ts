import { App } from 'cdk8s';
import { type Manifest, render } from '../../src';

/** What a program declares, as manifests in the order in which they are written. */
export function manifestsOf(declare: (app: App) => void): Manifest[] {
  const app = new App();
  declare(app);
  return render(app).map(({ manifest }) => manifest);
}

/** The one manifest of a kind with a name. */
export function find(manifests: readonly Manifest[], kind: string, name: string, namespace?: string): Manifest {
  const found = manifests.filter(
    (manifest) =>
      manifest.kind === kind &&
      manifest.metadata.name === name &&
      (namespace === undefined || manifest.metadata.namespace === namespace),
  );
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} manifests ${kind}/${name}`);
  return only;
}

/** The manifests that keep pods running. */
export function workloads(manifests: readonly Manifest[]): Manifest[] {
  return manifests.filter(({ kind }) => ['StatefulSet', 'DaemonSet', 'Deployment'].includes(kind));
}
