import type { Manifest } from '../../src';
import { type Party, type Pod, type Protocol, inBlock, title } from './party';
import type { Direction, PolicyPeer, PolicyPort, PolicyRule, PolicySpec } from './policy-types';
import { type Labels, selects } from './selector';

/**
 * Network plugins differ in what an `ipBlock` says about pods. Some (Cilium) know pods by their labels alone, others
 * (Calico) see no difference between a pod's address and another. What must work has to work with the former, what
 * must not has to be refused by the latter.
 */
export type Reading = 'pods are labels' | 'pods are addresses too';

type Allows = (other: Party, to: Party, port: number, protocol: Protocol) => boolean;

interface Policy {
  readonly selects: (pod: Pod) => boolean;
  readonly directions: readonly Direction[];
  readonly rules: Readonly<Record<Direction, readonly Allows[]>>;
}

/** The meaning of all NetworkPolicy objects of a cluster, after the reference of `networking.k8s.io/v1`. */
export class Evaluator {
  private readonly policies: readonly Policy[];
  private readonly selections: Readonly<Record<Direction, Map<Pod, readonly Policy[]>>> = {
    Ingress: new Map(),
    Egress: new Map(),
  };

  /** @param namespaces labels of each namespace by its name, `kubernetes.io/metadata.name` among them */
  constructor(
    manifests: readonly Manifest[],
    private readonly namespaces: ReadonlyMap<string, Labels>,
    private readonly reading: Reading = 'pods are labels',
  ) {
    this.policies = manifests.filter(({ kind }) => kind === 'NetworkPolicy').map((manifest) => this.policy(manifest));
  }

  /**
   * Whether one party may open a connection to another. An address is never the pod's own node: the API lets a node
   * and its pods talk whatever policies say, which is how the kubelet's probes arrive.
   */
  allows(from: Party, to: Party, port: number, protocol: Protocol = 'TCP'): boolean {
    // No policy keeps a pod from itself.
    if (from === to) return true;
    const permits = (direction: Direction, self: Party, other: Party): boolean => {
      if (self.kind === 'address') return true;
      const policies = this.about(direction, self);
      return (
        policies.length === 0 ||
        policies.some(({ rules }) => rules[direction].some((allows) => allows(other, to, port, protocol)))
      );
    };
    return permits('Egress', from, to) && permits('Ingress', to, from);
  }

  /** Whether some policy selects a pod, so that what no rule allows is denied. */
  isolates(direction: Direction, pod: Pod): boolean {
    return this.about(direction, pod).length > 0;
  }

  /** The policies that select a pod. */
  private about(direction: Direction, pod: Pod): readonly Policy[] {
    const known = this.selections[direction].get(pod);
    if (known !== undefined) return known;
    const found = this.policies.filter((policy) => policy.directions.includes(direction) && policy.selects(pod));
    this.selections[direction].set(pod, found);
    return found;
  }

  private policy({ metadata: { name, namespace }, spec }: Manifest): Policy {
    if (namespace === undefined) throw new Error(`the policy ${name} has no namespace`);
    const { podSelector = {}, policyTypes, ingress = [], egress = [] } = spec as PolicySpec;
    const compile = (rules: readonly PolicyRule[], peers: 'from' | 'to'): Allows[] =>
      rules.map((rule) => this.rule(rule[peers] ?? [], rule.ports ?? [], namespace));
    return {
      selects: (pod) => pod.namespace === namespace && selects(podSelector, pod.labels),
      directions: policyTypes ?? (egress.length > 0 ? ['Ingress', 'Egress'] : ['Ingress']),
      rules: { Ingress: compile(ingress, 'from'), Egress: compile(egress, 'to') },
    };
  }

  /** No peers are everybody, and no ports are all; it is a list without rules that allows nothing. */
  private rule(peers: readonly PolicyPeer[], ports: readonly PolicyPort[], namespace: string): Allows {
    const parties = peers.map((peer) => this.peer(peer, namespace));
    return (other, to, number, protocol) =>
      (ports.length === 0 || ports.some((port) => opens(port, to, number, protocol))) &&
      (parties.length === 0 || parties.some((party) => party(other)));
  }

  private peer(peer: PolicyPeer, own: string): (party: Party) => boolean {
    const { podSelector, namespaceSelector, ipBlock } = peer;
    if (ipBlock !== undefined) {
      const within = inBlock(ipBlock.cidr);
      const except = (ipBlock.except ?? []).map(inBlock);
      const holds = (address: string): boolean => within(address) && !except.some((excepted) => excepted(address));
      return (party) =>
        party.kind === 'address'
          ? holds(party.address)
          : this.reading === 'pods are addresses too' && party.addresses.some(holds);
    }
    if (podSelector === undefined && namespaceSelector === undefined) {
      throw new Error(`a policy in ${own} has a peer without a selector, which the API refuses`);
    }
    return (party) =>
      party.kind === 'pod' &&
      selects(podSelector ?? {}, party.labels) &&
      (namespaceSelector === undefined
        ? party.namespace === own
        : selects(namespaceSelector, this.labelsOf(party.namespace)));
  }

  private labelsOf(namespace: string): Labels {
    const labels = this.namespaces.get(namespace);
    if (labels === undefined) throw new Error(`there is no namespace ${namespace}`);
    return labels;
  }
}

/** A port by name is whatever the pod that is called says it is. */
function opens({ port, endPort, protocol = 'TCP' }: PolicyPort, to: Party, number: number, used: Protocol): boolean {
  if (protocol !== used) return false;
  if (port === undefined) return true;
  if (typeof port === 'number') return number >= port && number <= (endPort ?? port);
  if (endPort !== undefined) throw new Error(`the port ${port} of ${title(to)} is a name and cannot begin a range`);
  return (
    to.kind === 'pod' &&
    to.ports.some(
      ({ name, containerPort, protocol: spoken = 'TCP' }) =>
        name === port && containerPort === number && spoken === used,
    )
  );
}
