import type { Labels } from '../labels';

/** A port of a pod. */
export interface PolicyPort {
  readonly number: number;
  readonly protocol: 'TCP' | 'UDP';
}

/** One end of a connection. */
export type Peer =
  /** Pods of one namespace: a part of ours, or somebody else's. */
  | { readonly kind: 'pods'; readonly title: string; readonly namespace: string; readonly labels: Labels }
  /** All pods of the namespaces with these labels. */
  | { readonly kind: 'namespaces'; readonly title: string; readonly labels: Labels }
  /** Addresses in or outside the cluster. */
  | { readonly kind: 'addresses'; readonly title: string; readonly cidrs: readonly string[] };

/** A connection that must work. Policies, the drawing and the report on wide access are all made from these. */
export interface Edge {
  readonly from: Peer;
  readonly to: Peer;
  /** Empty: every port. */
  readonly ports: readonly PolicyPort[];
  /** What flows, in a word or two, for the drawing. */
  readonly what: string;
  /** Set on an edge that is wider than it has to be: which setting narrows it. */
  readonly narrowBy?: string;
}

export const tcp = (...numbers: readonly number[]): PolicyPort[] =>
  numbers.map((number) => ({ number, protocol: 'TCP' }));

/** Equal for two descriptions of the same pods, namespaces or addresses. */
export function peerKey(peer: Peer): string {
  const labels = (of: Labels): string =>
    Object.entries(of)
      .map(([key, value]) => `${key}=${value}`)
      .sort()
      .join(',');
  switch (peer.kind) {
    case 'pods':
      return `pods ${peer.namespace} ${labels(peer.labels)}`;
    case 'namespaces':
      return `namespaces ${labels(peer.labels)}`;
    case 'addresses':
      return `addresses ${peer.title} ${[...peer.cidrs].sort().join(',')}`;
  }
}
