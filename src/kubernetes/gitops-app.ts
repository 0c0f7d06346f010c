import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { App, type AppProps, Yaml } from 'cdk8s';
import { compare, render } from './render';
import { report } from './report';

export interface GitOpsAppProps extends Pick<AppProps, 'outdir'> {
  /** Gets the report of what was written, which secrets are needed and what is open. @default standard error */
  readonly print?: (text: string) => void;
}

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
      write(join(this.outdir, chart, 'kustomization.yaml'), kustomization(resources));
    }
    write(join(this.outdir, 'kustomization.yaml'), kustomization(charts));
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

/** Removes what an earlier run wrote, found by its own list, and nothing else. */
function removePrevious(outdir: string): void {
  const list = join(outdir, 'kustomization.yaml');
  if (!existsSync(list) || !readFileSync(list, 'utf8').startsWith(HEADER)) return;
  for (const document of Yaml.load(list) as { resources?: string[] }[]) {
    for (const chart of document.resources ?? []) rmSync(join(outdir, chart), { recursive: true, force: true });
  }
}
