import type { Labels } from '../labels';
import type { Peer, PolicyPort } from './edge';

/** What no policy can name by itself: the cluster's own addresses, and the world outside. */
export interface NetworkSettings {
  /** Addresses and ports at which the control plane itself answers, not its Service's. @default any address on 443 and 6443, reported as wide */
  readonly apiServer?: { readonly cidrs: readonly string[]; readonly ports?: readonly number[] };
  /** Addresses of the nodes, where kubelets answer on 10250. @default any address on 10250, reported as wide */
  readonly nodes?: { readonly cidrs: readonly string[] };
  /** Pods that answer DNS; `cidrs` adds a node-local cache. @default `k8s-app=kube-dns` in `kube-system` */
  readonly dns?: {
    readonly namespace?: string;
    readonly labels?: Labels;
    readonly cidrs?: readonly string[];
    /** The pods' own ports; OpenShift's listen on 5353. @default [53] */
    readonly ports?: readonly number[];
  };
  /** Addresses outside the cluster that receivers, remote write and vendors live at. @default any, reported as wide */
  readonly egress?: readonly string[];
  /** Namespaces, by label, whose pods may reach the part besides its own peers, such as an ingress controller's. */
  readonly allowFrom?: readonly Labels[];
}

/** Every address, in both families. */
export const ANYWHERE: readonly string[] = ['0.0.0.0/0', '::/0'];

/** An end of an edge that came from the settings, and the setting that narrows it when it is still wide. */
export interface ConfiguredPeer {
  readonly peer: Peer;
  readonly ports: readonly PolicyPort[];
  readonly narrowBy?: string;
}

export function apiServer(settings: NetworkSettings): ConfiguredPeer {
  return {
    peer: { kind: 'addresses', title: 'Kubernetes API', cidrs: settings.apiServer?.cidrs ?? ANYWHERE },
    ports: (settings.apiServer?.ports ?? [443, 6443]).map((number) => ({ number, protocol: 'TCP' })),
    narrowBy: settings.apiServer === undefined ? 'network.apiServer' : undefined,
  };
}

export function kubelets(settings: NetworkSettings): ConfiguredPeer {
  return {
    peer: { kind: 'addresses', title: 'Kubelets', cidrs: settings.nodes?.cidrs ?? ANYWHERE },
    ports: [{ number: 10250, protocol: 'TCP' }],
    narrowBy: settings.nodes === undefined ? 'network.nodes' : undefined,
  };
}

/** The world outside the cluster on one port. */
export function outside(settings: NetworkSettings, title: string, port: number): ConfiguredPeer {
  return {
    peer: { kind: 'addresses', title, cidrs: settings.egress ?? ANYWHERE },
    ports: [{ number: port, protocol: 'TCP' }],
    narrowBy: settings.egress === undefined ? 'network.egress' : undefined,
  };
}

/** DNS servers: pods in the cluster, and the addresses of a node-local cache where there is one. */
export function dnsServers(settings: NetworkSettings): readonly ConfiguredPeer[] {
  const {
    namespace = 'kube-system',
    labels = { 'k8s-app': 'kube-dns' },
    cidrs = [],
    ports: numbers = [53],
  } = settings.dns ?? {};
  const ports = numbers.flatMap((number): PolicyPort[] => [
    { number, protocol: 'UDP' },
    { number, protocol: 'TCP' },
  ]);
  const pods: ConfiguredPeer = { peer: { kind: 'pods', title: 'DNS', namespace, labels }, ports };
  if (cidrs.length === 0) return [pods];
  return [pods, { peer: { kind: 'addresses', title: 'DNS cache', cidrs }, ports }];
}
