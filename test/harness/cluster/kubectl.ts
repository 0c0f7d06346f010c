import { writeFileSync } from 'node:fs';
import { Yaml } from 'cdk8s';
import type { Manifest } from '../../../src';
import { type Finished, run } from '../process';
import type { Certificate } from './certificates';

/** An object as the API server returns it. */
export interface LiveObject extends Manifest {
  readonly metadata: Manifest['metadata'] & {
    readonly uid: string;
    readonly resourceVersion: string;
    readonly generation?: number;
  };
}

/** The real kubectl with a configuration of its own, far from that of whoever runs the tests. */
export class Kubectl {
  constructor(
    private readonly kubeconfig: string,
    private readonly home: string,
  ) {}

  /** Runs a command, however it ends. */
  run(args: readonly string[], input?: string): Promise<Finished> {
    return run('kubectl', [`--kubeconfig=${this.kubeconfig}`, ...args], { env: { HOME: this.home }, input });
  }

  /** What a command that must succeed wrote on standard output. */
  async ask(args: readonly string[], input?: string): Promise<string> {
    const { ended, stdout, stderr } = await this.run(args, input);
    if (ended !== 'code 0') throw new Error(`kubectl ${args.join(' ')}: ${ended}\n${stdout}${stderr}`);
    return stdout;
  }

  /** Objects by the arguments of `kubectl get`. */
  async get(...args: readonly string[]): Promise<LiveObject[]> {
    const answer = JSON.parse(await this.ask(['get', '-o', 'json', ...args])) as
      (LiveObject & { readonly items?: undefined }) | { readonly items: LiveObject[] };
    return answer.items ?? [answer];
  }

  /** Makes objects that a test needs around what it is about. */
  async create(...objects: readonly object[]): Promise<void> {
    await this.ask(['create', '-f', '-'], objects.map((object) => Yaml.stringify(object)).join('---\n'));
  }
}

/** Writes what a client needs to reach the API server. */
export function writeKubeconfig(file: string, server: string, authority: string, client: Certificate): void {
  const name = 'test';
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name, cluster: { server, 'certificate-authority': authority } }],
    users: [{ name, user: { 'client-certificate': client.certificate, 'client-key': client.key } }],
    contexts: [{ name, context: { cluster: name, user: name, namespace: 'default' } }],
    'current-context': name,
  };
  writeFileSync(file, Yaml.stringify(config));
}
