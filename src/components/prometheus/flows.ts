import { type Peer, tcp } from '../../kubernetes/network/edge';
import { externalEndpoint } from '../../kubernetes/network/endpoint';
import {
  type ConfiguredPeer,
  type NetworkSettings,
  apiServer,
  kubelets,
  outside,
} from '../../kubernetes/network/settings';
import type { Workload } from '../../kubernetes/workload';
import type { PrometheusProps } from './props';
import { type StaticTargets, staticAddresses } from './static-targets';
import type { Reach } from './targets';

/** Declares what Prometheus connects to besides the parts it watches; its network policy follows from this. */
export function declareFlows(workload: Workload, props: PrometheusProps): void {
  const network = props.network ?? {};
  workload.reach(apiServer(network), 'discovery');
  if (props.kubelets !== 'off') workload.reach(kubelets(network), 'scrape');
  for (const endpoint of props.alert?.alerts ?? []) workload.call(endpoint, 'alerts');
  for (const { namespaces, ports = [] } of [props.discover?.pods, props.discover?.services].filter(isSet)) {
    for (const namespace of namespaces)
      workload.reach({ peer: namespacePeer(namespace), ports: tcp(...ports) }, 'scrape');
  }
  for (const target of props.staticTargets ?? []) reachStatic(workload, target, network);
  for (const { reaches } of props.scrapeJobs ?? []) for (const reach of reaches) reachJob(workload, reach);
  for (const target of props.remoteWrite ?? []) {
    const to = externalEndpoint(target.name, target.url);
    if (target.namespace === undefined) workload.call(to, 'remote write');
    else workload.reach({ peer: namespacePeer(target.namespace), ports: tcp(to.port) }, 'remote write');
    const credential = target.token ?? target.basicAuth?.password;
    if (credential) workload.mountSecret(credential, `credential for remote write to ${target.name}`);
  }
}

function reachStatic(workload: Workload, target: StaticTargets, network: NetworkSettings): void {
  for (const { host, port } of staticAddresses(target)) {
    workload.reach(staticPeer(target, host, port, network), 'scrape');
  }
}

function staticPeer(
  { job, namespace }: StaticTargets,
  host: string,
  port: number,
  network: NetworkSettings,
): ConfiguredPeer {
  if (namespace !== undefined) return { peer: namespacePeer(namespace), ports: tcp(port) };
  // An address can be opened by itself; where a name leads is only known outside.
  if (IPV4.test(host)) return { peer: { kind: 'addresses', title: job, cidrs: [`${host}/32`] }, ports: tcp(port) };
  return outside(network, job, port);
}

function reachJob(workload: Workload, reach: Reach): void {
  const peer: Peer =
    'cidrs' in reach
      ? { kind: 'addresses', title: reach.cidrs.join(', '), cidrs: reach.cidrs }
      : reach.labels === undefined
        ? namespacePeer(reach.namespace)
        : { kind: 'pods', title: `Pods in ${reach.namespace}`, namespace: reach.namespace, labels: reach.labels };
  workload.reach({ peer, ports: tcp(...reach.ports) }, 'scrape');
}

function namespacePeer(namespace: string): Peer {
  return { kind: 'namespaces', title: `Namespace ${namespace}`, labels: { 'kubernetes.io/metadata.name': namespace } };
}

const IPV4 = /^\d{1,3}(\.\d{1,3}){3}$/;

const isSet = <T>(value: T | undefined): value is T => value !== undefined;
