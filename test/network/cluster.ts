import { parse } from 'yaml';
import type { Manifest } from '../../src';
import { find } from '../harness/manifests';
import type { Address } from './party';
import { type ClusterPod, lodgers, podsOf } from './pods';
import { type Labels, selects } from './selector';

/** What else is in the cluster, and what the network outside it looks like: facts that no manifest of a stack knows. */
export interface Surroundings {
  /** Pods, Services, Secrets and namespaces of other people. */
  readonly manifests: readonly Manifest[];
  /** Where the API server may be met; which address is judged differs between network plugins. */
  readonly apiServer: readonly { readonly address: string; readonly port: number }[];
  /** Nodes other than a pod's own. */
  readonly nodes: readonly string[];
  /** Addresses of DNS servers that are no pods. */
  readonly dnsCache: readonly string[];
  /** Names outside the cluster. */
  readonly hosts: Readonly<Record<string, readonly string[]>>;
  /** Labels of the namespaces whose pods send telemetry. */
  readonly senders: readonly Labels[];
  /** Labels of the namespaces whose pods may ask every part whatever it serves. */
  readonly visitors: readonly Labels[];
}

/** Everything that may be an end of a connection: the pods of a stack, those of others, and addresses. */
export class Cluster {
  readonly manifests: readonly Manifest[];
  readonly pods: readonly ClusterPod[];
  /** Labels of each namespace, with the one that the API server adds. */
  readonly namespaces: ReadonlyMap<string, Labels>;
  private readonly addresses = new Map<string, Address>();
  private readonly parsed = new Map<string, unknown>();

  constructor(
    readonly stack: readonly Manifest[],
    readonly surroundings: Surroundings,
  ) {
    this.manifests = [...stack, ...surroundings.manifests];
    const templates = [...stack.flatMap((manifest) => podsOf(manifest, true)), ...lodgers(stack)];
    const everyPod = [...templates, ...surroundings.manifests.flatMap((manifest) => podsOf(manifest, false))];
    this.pods = everyPod.map((pod, index) => ({
      ...pod,
      addresses: [`10.244.0.${index + 1}`, `fd00:10:244::${(index + 1).toString(16)}`],
    }));
    const labels = new Map(
      this.manifests.filter(({ kind }) => kind === 'Namespace').map(({ metadata }) => [metadata.name, metadata.labels]),
    );
    this.namespaces = new Map(
      [...labels.keys(), ...this.pods.map(({ namespace }) => namespace)].map((name) => [
        name,
        { ...labels.get(name), 'kubernetes.io/metadata.name': name },
      ]),
    );
  }

  get ours(): readonly ClusterPod[] {
    return this.pods.filter(({ ours }) => ours);
  }

  /** Pods of other people in the namespaces with these labels. */
  others(labels: Labels): ClusterPod[] {
    return this.pods.filter(
      ({ ours, namespace }) => !ours && selects({ matchLabels: labels }, this.namespaces.get(namespace) ?? {}),
    );
  }

  /** Who answers at an address: a pod, or something else. The same object for the same address. */
  at(address: string): ClusterPod | Address {
    const pod = this.pods.find(({ addresses }) => addresses.includes(address));
    if (pod !== undefined) return pod;
    const known = this.addresses.get(address) ?? { kind: 'address', address };
    this.addresses.set(address, known);
    return known;
  }

  /** What a pod's program reads out of a file in YAML. Most files are read by several pods. */
  config(pod: ClusterPod, path: string): unknown {
    const text = this.file(pod, path);
    if (!this.parsed.has(text)) this.parsed.set(text, parse(text));
    return this.parsed.get(text);
  }

  /** The text that a pod's program finds at a path. */
  file({ namespace, spec }: ClusterPod, path: string): string {
    const [container] = spec.containers;
    const mount = container?.volumeMounts?.find(({ mountPath }) => path.startsWith(`${mountPath}/`));
    const volume = spec.volumes?.find(({ name }) => name === mount?.name);
    const key = path.slice((mount?.mountPath.length ?? 0) + 1);
    const text = volume?.configMap
      ? texts(find(this.manifests, 'ConfigMap', volume.configMap.name, namespace)['data'])[key]
      : volume?.secret && texts(find(this.manifests, 'Secret', volume.secret.secretName, namespace)['stringData'])[key];
    if (text === undefined) throw new Error(`${container?.name ?? ''} in ${namespace} has no file ${path}`);
    return text;
  }
}

function texts(data: unknown): Readonly<Record<string, string>> {
  return (data ?? {}) as Readonly<Record<string, string>>;
}
