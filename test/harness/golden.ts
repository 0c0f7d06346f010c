import { join } from 'node:path';
import { App, Yaml } from 'cdk8s';
import { parse, stringify } from 'yaml';
import { Gateway, Jaeger, Loki, type Manifest, render } from '../../src';
import { claudeCode } from '../../src/providers';
import { table } from '../dashboards/lint/table';
import { chartOf } from '../stacks/parts';
import { fileOf } from './config-maps';
import { appOf } from './examples';
import { manifestsOf } from './manifests';

/** The folder of what people have read and found right. */
export const GOLDEN = join(__dirname, '../golden');

/** What is kept, by the file that holds it. */
export const goldens: Readonly<Record<string, () => string | Promise<string>>> = {
  'dashboard-rules.md': table,
  'fifteen-lines.yaml': async () => manifestText(await appOf('fifteen-lines')),
  'gateway-of-claude-code.yaml': () => {
    const manifests = manifestsOf((app) => {
      const chart = chartOf(app);
      const [logs, traces] = [new Loki(chart, 'loki'), new Jaeger(chart, 'jaeger')];
      new Gateway(chart, 'gateway', { providers: [claudeCode()], logs, traces });
    });
    return shapeText(fileOf(manifests, 'gateway-config', 'config.yaml'));
  },
  'loki-alone.yaml': () => {
    const app = new App();
    new Loki(chartOf(app, 'logs'), 'loki');
    return manifestText(app);
  },
};

/** All manifests of an app as one text, in the order in which they are written. */
function manifestText(app: App): string {
  return Yaml.stringify(...render(app).map(({ manifest }) => elided(manifest)));
}

/**
 * Dashboards are proved elsewhere, and the gateway has a file of its own: here their length is enough to see that one
 * changed a lot.
 */
function elided(manifest: Manifest): object {
  if (manifest.kind !== 'ConfigMap') return manifest;
  const files = Object.entries(manifest['data'] as Readonly<Record<string, string>>).map(([file, text]) => {
    const lines = text.split('\n').length - 1;
    return [file, file.endsWith('.json') || lines > LONG_FILE ? `(${lines} lines)` : text];
  });
  return { ...manifest, data: Object.fromEntries(files) as object };
}

const LONG_FILE = 600;

/** A configuration with its long texts cut, and of its long lists the beginning. */
function shapeText(text: string): string {
  return stringify(shape(parse(text)), { lineWidth: 0 });
}

const LONG_TEXT = 120;
const LONG_LIST = 6;

function shape(value: unknown): unknown {
  if (typeof value === 'string' && value.length > LONG_TEXT) {
    return `${value.slice(0, LONG_TEXT)}… (${value.length} characters)`;
  }
  if (Array.isArray(value)) {
    const more = value.length - LONG_LIST;
    return [...value.slice(0, LONG_LIST).map(shape), ...(more > 0 ? [`… and ${more} more`] : [])];
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, shape(child)]));
}
