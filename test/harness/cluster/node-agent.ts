import { mkdirSync, mkdtempSync, rmdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Yaml } from 'cdk8s';
import type { Manifest } from '../../../src';
import { find } from '../manifests';
import { containerOf } from '../pod';
import { type Running, waitFor } from '../process';
import { type Addresses, Sandbox } from '../sandbox';
import type { Cluster } from './cluster';

const ADDRESS = '127.0.0.40';

/**
 * The real node agent of a stack on one node of a cluster, with the rights of its own service account. Two things are
 * other than in its pod: it finds the API server through a kubeconfig, and the node's root is this machine's.
 */
export class NodeAgentBeside {
  private constructor(
    readonly program: Running,
    private readonly sandbox: Sandbox,
  ) {}

  static async start(
    cluster: Cluster,
    manifests: readonly Manifest[],
    node: string,
    addresses: Addresses,
  ): Promise<NodeAgentBeside> {
    const namespace = 'observability-node-agent';
    const token = (await cluster.kubectl.ask(['create', 'token', 'node-agent', '-n', namespace])).trim();
    const root = mkdtempSync(join(cluster.folder, 'node-agent-'));
    const container = containerOf(manifests, find(manifests, 'DaemonSet', 'node-agent', namespace), () => 'secret');
    const sandbox = new Sandbox(container, root, ADDRESS, addresses, (_, text) =>
      text.replace('auth_type: serviceAccount', 'auth_type: kubeConfig'),
    );
    rmdirSync(sandbox.path('/hostfs'));
    symlinkSync('/', sandbox.path('/hostfs'));
    const kubeconfig = join(root, 'kubeconfig');
    writeFileSync(kubeconfig, Yaml.stringify(withToken(cluster, token)));
    const env = { ...sandbox.env, K8S_NODE_NAME: node, KUBECONFIG: kubeconfig };
    const program = cluster.start('otelcol', sandbox.args, { env, cwd: root });
    await waitFor(
      'the node agent to be ready',
      async () => (await fetch(`http://${ADDRESS}:13133/`)).ok,
      30_000,
      program,
    );
    const agent = new NodeAgentBeside(program, sandbox);
    // Files that are there when it first looks are read from their end; those that come later, from their beginning.
    agent.writeLog({ namespace: 'test', name: 'first', uid: '0' }, 'first', 'seen when it looked for the first time');
    await waitFor('the first look', () => program.output().includes('Started watching file'), 30_000, program);
    return agent;
  }

  /** Writes lines as a container runtime writes what a container prints. */
  writeLog(
    pod: { readonly namespace: string; readonly name: string; readonly uid: string },
    container: string,
    ...lines: readonly string[]
  ): void {
    const file = this.sandbox.path(`/var/log/pods/${pod.namespace}_${pod.name}_${pod.uid}/${container}/0.log`);
    mkdirSync(dirname(file), { recursive: true });
    const written = lines.map((line) => `${new Date().toISOString()} stdout F ${line}\n`);
    writeFileSync(file, written.join(''), { flag: 'a' });
  }

  /** What it exposes about its node. */
  async hostMetrics(): Promise<string> {
    return (await fetch(`http://${ADDRESS}:8889/metrics`)).text();
  }
}

function withToken({ server, certificateAuthority }: Cluster, token: string): object {
  const authority = Buffer.from(certificateAuthority).toString('base64');
  return {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'test', cluster: { server, 'certificate-authority-data': authority } }],
    users: [{ name: 'test', user: { token } }],
    contexts: [{ name: 'test', context: { cluster: 'test', user: 'test' } }],
    'current-context': 'test',
  };
}
