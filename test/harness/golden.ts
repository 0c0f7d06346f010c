import { join } from 'node:path';
import { App, Yaml } from 'cdk8s';
import { Loki, type Manifest, render } from '../../src';
import { chartOf } from '../stacks/parts';
import { appOf } from './examples';

/** The folder of manifests that people have read and found right. */
export const GOLDEN = join(__dirname, '../golden');

/** The programs whose manifests are kept, by the file that holds them. */
export const goldens: Readonly<Record<string, () => App | Promise<App>>> = {
  'fifteen-lines.yaml': () => appOf('fifteen-lines'),
  'loki-alone.yaml': () => {
    const app = new App();
    new Loki(chartOf(app, 'logs'), 'loki');
    return app;
  },
};

/** All manifests of an app as one text, in the order in which they are written. */
export function goldenText(app: App): string {
  return Yaml.stringify(...render(app).map(({ manifest }) => elided(manifest)));
}

/** Dashboards are proved elsewhere; here their length is enough to see that one changed a lot. */
function elided(manifest: Manifest): object {
  if (manifest.kind !== 'ConfigMap') return manifest;
  const files = Object.entries(manifest['data'] as Readonly<Record<string, string>>).map(([file, text]) => [
    file,
    file.endsWith('.json') ? `(${text.split('\n').length - 1} lines)` : text,
  ]);
  return { ...manifest, data: Object.fromEntries(files) as object };
}
