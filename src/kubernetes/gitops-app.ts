import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, normalize } from 'node:path';
import { App, type AppProps, Yaml } from 'cdk8s';
import { compare, render } from './render';
import { report } from './report';

export interface GitOpsAppProps extends Pick<AppProps, 'outdir'> {
  /** Gets the report of what was written, which secrets are needed and what is open. @default standard error */
  readonly print?: (text: string) => void;
}

const LIST = 'kustomization.yaml';
const HEADER = '# Written by signalbox. Changes made here are lost.\n';

/**
 * An app that writes one file an object, with a `kustomization.yaml` for each chart and one at the top, ready for
 * `kubectl kustomize`, Argo CD or Flux. Everything else about it is an ordinary cdk8s `App`.
 */
export class GitOpsApp extends App {
  private readonly print: (text: string) => void;

  constructor({ outdir, print }: GitOpsAppProps = {}) {
    super({ outdir });
    // cdk8s-cli swallows what an app prints on standard output.
    this.print = print ?? ((text) => process.stderr.write(text));
  }

  override synth(): void {
    const objects = render(this);
    const charts = [...new Set(objects.map(({ chart }) => chart))].sort(compare);
    removePrevious(this.outdir);
    for (const { chart, id, manifest } of objects) write(join(this.outdir, chart, `${id}.yaml`), manifest);
    for (const chart of charts) {
      const resources = objects.filter((object) => object.chart === chart).map(({ id }) => `${id}.yaml`);
      write(join(this.outdir, chart, LIST), kustomization(resources));
    }
    write(join(this.outdir, LIST), kustomization(charts));
    this.print(report(this, objects, this.outdir));
  }
}

function kustomization(resources: readonly string[]): object {
  return { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', resources: [...resources] };
}

function write(file: string, content: object): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, HEADER + Yaml.stringify(content));
}

/** Removes the files that an earlier run wrote, found by its own lists, and nothing else. */
function removePrevious(outdir: string): void {
  const listed = (folder: string): string[] => listOf(join(outdir, folder)).map((name) => join(folder, name));
  const charts = listed('.');
  const files = charts.flatMap((chart) => [...listed(chart), join(chart, LIST)]);
  for (const file of files.filter(isInside)) rmSync(join(outdir, file), { force: true });
  for (const folder of charts.filter(isInside)) removeIfEmpty(join(outdir, folder));
}

/**
 * What one of our lists names; nothing where there is no list, or one that somebody else wrote. Read by line, because
 * cdk8s starts a process to read YAML.
 */
function listOf(folder: string): string[] {
  const list = join(folder, LIST);
  const text = existsSync(list) ? readFileSync(list, 'utf8') : '';
  if (!text.startsWith(HEADER)) return [];
  return [...text.matchAll(/^ *- (.+)$/gm)].map(([, name = '']) => name);
}

/** A list can be changed by hand, and then name what is not ours. */
function isInside(path: string): boolean {
  return !isAbsolute(path) && !normalize(path).startsWith('..');
}

function removeIfEmpty(folder: string): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) removeIfEmpty(join(folder, entry.name));
  }
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
