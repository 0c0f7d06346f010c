import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'cdk8s';
import { GitOpsApp, type Manifest, render } from '../../../src';
import { podSecurityLabels } from '../../../src/kubernetes/pod-security';
import { workloads } from '../manifests';
import { type Finished, waitFor } from '../process';
import type { Cluster } from './cluster';
import type { LiveObject } from './kubectl';

/** How the pods of a StatefulSet or DaemonSet are doing. */
interface RolloutStatus {
  readonly observedGeneration?: number;
  readonly replicas?: number;
  readonly availableReplicas?: number;
  readonly updatedReplicas?: number;
  readonly desiredNumberScheduled?: number;
  readonly numberAvailable?: number;
  readonly updatedNumberScheduled?: number;
}

/** A program's output in a folder, ready to be applied to a cluster. */
export class Deployment {
  readonly manifests: readonly Manifest[];
  readonly folder: string;

  constructor(
    private readonly cluster: Cluster,
    declare: (app: App) => void,
  ) {
    this.folder = mkdtempSync(join(cluster.folder, 'dist-'));
    const app = new GitOpsApp({ outdir: this.folder, print: () => undefined });
    declare(app);
    app.synth();
    this.manifests = render(app).map(({ manifest }) => manifest);
  }

  /** Makes the namespaces that somebody else would have made; only one with a node agent is privileged. */
  async prepare(): Promise<void> {
    const { kubectl } = this.cluster;
    const agents = this.manifests.filter(({ kind }) => kind === 'DaemonSet').map(({ metadata }) => metadata.namespace);
    const existing = (await kubectl.get('namespaces')).map(({ metadata }) => metadata.name);
    for (const name of this.foreignNamespaces()) {
      if (!existing.includes(name)) await kubectl.ask(['create', 'namespace', name]);
      const labels = Object.entries(podSecurityLabels(agents.includes(name) ? 'privileged' : 'restricted'));
      await kubectl.ask(['label', '--overwrite', 'namespace', name, ...labels.map((pair) => pair.join('='))]);
    }
  }

  /** Makes everything ready, applies it and waits for the pods. */
  async rollOut(): Promise<void> {
    await this.prepare();
    const { ended, stderr } = await this.apply();
    if (ended !== 'code 0') throw new Error(stderr);
    await this.settle();
  }

  /** Applies everything as a user or an operator does, with unknown and duplicate fields being errors. */
  apply(): Promise<Finished> {
    const how = ['--server-side', '--field-manager=signalbox', '--validate=strict'];
    return this.cluster.kubectl.run(['apply', ...how, '-k', this.folder]);
  }

  /** The objects as the API server has them now. */
  live(): Promise<LiveObject[]> {
    return this.cluster.kubectl.get('-k', this.folder);
  }

  /** Waits until the controllers have made all pods, and all are available. */
  async settle(): Promise<void> {
    await waitFor(
      'all pods to be available',
      async () => {
        const late = workloads(await this.live()).filter((workload) => !isAvailable(workload as LiveObject));
        if (late.length > 0)
          throw new Error(JSON.stringify(late.map(({ metadata, status }) => [metadata.name, status])));
        return true;
      },
      60_000,
    );
  }

  /** Namespaces that are used and not made. */
  private foreignNamespaces(): string[] {
    const made = this.manifests.filter(({ kind }) => kind === 'Namespace').map(({ metadata }) => metadata.name);
    const used = this.manifests.flatMap(({ metadata }) => metadata.namespace ?? []);
    return [...new Set(used)].filter((namespace) => !made.includes(namespace));
  }
}

function isAvailable({ kind, metadata, status, spec }: LiveObject): boolean {
  const now = (status ?? {}) as RolloutStatus;
  const counts =
    kind === 'DaemonSet'
      ? [now.numberAvailable, now.updatedNumberScheduled]
      : [now.availableReplicas, now.updatedReplicas, now.replicas];
  const wanted = kind === 'DaemonSet' ? now.desiredNumberScheduled : (spec as { replicas: number }).replicas;
  return now.observedGeneration === metadata.generation && wanted !== 0 && counts.every((count) => count === wanted);
}
