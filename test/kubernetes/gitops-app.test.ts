import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Yaml } from 'cdk8s';
import { GitOpsApp, Loki, Prometheus } from '../../src';
import { chartOf } from '../stacks/parts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'signalbox-'))));
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function synth(declare: (app: GitOpsApp) => void, outdir = join(folder, 'dist')): string {
  let printed = '';
  const app = new GitOpsApp({ outdir, print: (text) => (printed += text) });
  declare(app);
  app.synth();
  return printed;
}

const oneLoki = (app: GitOpsApp): unknown => new Loki(chartOf(app, 'logs', 'logging'), 'loki');

/** Every file under the output folder with its text. */
function files(root = join(folder, 'dist')): Record<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]));
}

const resources = (path: string): unknown =>
  (Yaml.load(join(folder, 'dist', path)) as { readonly resources: unknown }[])[0]?.resources;

function foreign(path: string): string {
  const file = join(folder, 'dist', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, 'mine\n');
  return file;
}

test('each object is one file, with a kustomization for its chart and one at the top', () => {
  synth(oneLoki);
  expect(Object.keys(files())).toEqual([
    'kustomization.yaml',
    'logging/kustomization.yaml',
    'logging/logs/loki-config.configmap.yaml',
    'logging/logs/loki-pods.service.yaml',
    'logging/logs/loki.networkpolicy.yaml',
    'logging/logs/loki.service.yaml',
    'logging/logs/loki.serviceaccount.yaml',
    'logging/logs/loki.statefulset.yaml',
  ]);
});

test('kustomizations name every file, sorted', () => {
  synth((app) => {
    new Loki(chartOf(app, 'logs', 'logging'), 'loki');
    new Prometheus(chartOf(app, 'metrics', 'agents'), 'prometheus', { cluster: 'test' });
  });
  expect(resources('kustomization.yaml')).toEqual(['agents', 'logging']);
  const named = ['agents', 'logging'].flatMap((chart) =>
    (resources(`${chart}/kustomization.yaml`) as string[]).map((file) => `${chart}/${file}`),
  );
  expect(named).toEqual(Object.keys(files()).filter((file) => !file.endsWith('kustomization.yaml')));
  expect(named).toContain('agents/cluster/signalbox-metrics-prometheus.clusterrole.yaml');
});

test('every file says that it is written, and holds one manifest', () => {
  synth(oneLoki);
  for (const text of Object.values(files())) {
    expect(text.startsWith('# Written by signalbox. Changes made here are lost.\n')).toBe(true);
    expect(text).not.toContain('\n---');
  }
  expect(files()['logging/logs/loki.serviceaccount.yaml']).toContain('\nkind: ServiceAccount\n');
});

test('two runs write the same bytes', () => {
  synth(oneLoki);
  const first = files();
  synth(oneLoki);
  expect(files()).toEqual(first);
  synth(oneLoki, join(folder, 'elsewhere'));
  expect(files(join(folder, 'elsewhere'))).toEqual(first);
});

test('what an earlier run wrote and this one does not is gone', () => {
  synth((app) => {
    new Loki(chartOf(app, 'logs', 'logging'), 'old');
    new Loki(chartOf(app, 'logs', 'gone'), 'other');
  });
  synth(oneLoki);
  expect(Object.keys(files()).filter((file) => /old|gone/.test(file))).toEqual([]);
});

test("files of somebody else's are left alone", () => {
  synth(oneLoki);
  const mine = [foreign('README.md'), foreign('overlays/kustomization.yaml')];
  synth(oneLoki);
  for (const file of mine) expect(readFileSync(file, 'utf8')).toBe('mine\n');
});

test("a kustomization of somebody else's removes nothing", () => {
  const mine = foreign('logging/notes.yaml');
  writeFileSync(join(folder, 'dist', 'kustomization.yaml'), 'resources:\n  - logging\n');
  synth(oneLoki);
  expect(existsSync(mine)).toBe(true);
});

// The whole folder of a chart is removed, with what somebody else keeps there.
test("files of somebody else's in the folder of a chart are left alone", () => {
  synth(oneLoki);
  const mine = foreign('logging/patch.yaml');
  synth(oneLoki);
  expect(existsSync(mine)).toBe(true);
});

// A line `- ../base`, added by hand as people do with kustomizations, makes the next run remove that folder.
test('nothing outside of the output folder is ever removed', () => {
  synth(oneLoki);
  const base = foreign('../base/important.yaml');
  const list = join(folder, 'dist', 'kustomization.yaml');
  writeFileSync(list, `${readFileSync(list, 'utf8')}  - ../base\n`);
  synth(oneLoki);
  expect(existsSync(base)).toBe(true);
});

test('a program that is refused leaves what was there', () => {
  synth(oneLoki);
  const before = files();
  expect(() => synth((app) => new Loki(chartOf(app), 'Not A Name'))).toThrow('is not a DNS label');
  expect(files()).toEqual(before);
});

test('what was written is reported', () => {
  expect(synth(oneLoki)).toBe(`Wrote 6 objects to ${join(folder, 'dist')}/, one file each.\n`);
});
