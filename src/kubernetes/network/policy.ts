import {
  IntOrString,
  type NetworkPolicyPeer,
  type NetworkPolicyPort,
  type NetworkPolicySpec,
} from 'cdk8s-plus-28/lib/imports/k8s';
import { type Edge, type Peer, type PolicyPort, peerKey } from './edge';

/**
 * The policy of one peer's pods: what the edges say and nothing else, in both directions. Selecting the pods for both
 * directions is what denies the rest.
 */
export function policySpec(self: Extract<Peer, { kind: 'pods' }>, edges: readonly Edge[]): NetworkPolicySpec {
  const key = peerKey(self);
  const ingress = rules(
    edges.filter((edge) => peerKey(edge.to) === key).map(({ from, ports }) => ({ peer: from, ports })),
  ).map(({ peers, ports }) => ({ from: peers, ports }));
  const egress = rules(
    edges.filter((edge) => peerKey(edge.from) === key).map(({ to, ports }) => ({ peer: to, ports })),
  ).map(({ peers, ports }) => ({ to: peers, ports }));
  return {
    podSelector: { matchLabels: { ...self.labels } },
    policyTypes: ['Ingress', 'Egress'],
    // The API server takes an empty list for a change each time it is applied.
    ...(ingress.length > 0 && { ingress }),
    ...(egress.length > 0 && { egress }),
  };
}

interface Rule {
  readonly peers: NetworkPolicyPeer[];
  readonly ports: NetworkPolicyPort[] | undefined;
}

/** One rule for each other end, with all its ports; sorted, so that the order of wiring does not show. */
function rules(ends: readonly { readonly peer: Peer; readonly ports: readonly PolicyPort[] }[]): Rule[] {
  const byPeer = new Map<string, { peer: Peer; ports: Map<string, PolicyPort>; everyPort: boolean }>();
  for (const { peer, ports } of ends) {
    // The policy does not say why addresses are called: rules to the same ones are one, whatever their titles.
    const key = peerKey(peer.kind === 'addresses' ? { ...peer, title: '' } : peer);
    const rule = byPeer.get(key) ?? { peer, ports: new Map<string, PolicyPort>(), everyPort: false };
    rule.everyPort ||= ports.length === 0;
    for (const port of ports) rule.ports.set(`${port.protocol}/${String(port.number).padStart(5, '0')}`, port);
    byPeer.set(key, rule);
  }
  return [...byPeer.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { peer, ports, everyPort }]) => ({
      peers: policyPeers(peer),
      ports: everyPort
        ? undefined
        : [...ports.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, p]) => policyPort(p)),
    }));
}

function policyPort(port: PolicyPort): NetworkPolicyPort {
  return { port: IntOrString.fromNumber(port.number), protocol: port.protocol };
}

function policyPeers(peer: Peer): NetworkPolicyPeer[] {
  switch (peer.kind) {
    case 'pods':
      return [
        {
          namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': peer.namespace } },
          podSelector: { matchLabels: { ...peer.labels } },
        },
      ];
    case 'namespaces':
      return [{ namespaceSelector: { matchLabels: { ...peer.labels } } }];
    case 'addresses':
      return peer.cidrs.map((cidr) => ({ ipBlock: { cidr } }));
  }
}
