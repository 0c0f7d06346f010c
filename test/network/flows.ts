import { type Call, asksForName, endsOf } from './calls';
import type { Cluster } from './cluster';
import { ingestPorts } from './collector';
import { type Party, type Protocol, title } from './party';
import type { ClusterPod } from './pods';
import { callsOf } from './programs';
import { podsBehind, servicesIn, targetOf } from './services';

/** A connection that has to work. */
export interface Flow {
  readonly from: Party;
  readonly to: Party;
  readonly port: number;
  readonly protocol: Protocol;
  readonly why: string;
}

/**
 * Every connection that the programs of a stack and those who use it need, out of the programs' own configuration and
 * the cluster around them. Probes are not among them: they come from the pod's own node, which policies do not stop.
 */
export function flowsOf(cluster: Cluster): Flow[] {
  const { senders, visitors } = cluster.surroundings;
  return cluster.ours.flatMap((pod) => [
    ...outgoing(cluster, pod),
    ...senders.flatMap((labels) =>
      cluster.others(labels).flatMap((from) => incoming(from, pod, ingestPorts(cluster, pod), 'telemetry')),
    ),
    ...visitors.flatMap((labels) =>
      cluster.others(labels).flatMap((from) => incoming(from, pod, servedPorts(cluster, pod), 'visit')),
    ),
  ]);
}

function outgoing(cluster: Cluster, from: ClusterPod): Flow[] {
  const calls = callsOf(cluster, from);
  const flows = calls.flatMap((call) =>
    endsOf(cluster, call).map(([to, port]): Flow => ({ from, to, port, protocol: 'TCP', why: call.why })),
  );
  return [...flows, ...questions(cluster, from, calls)];
}

/** DNS servers are asked over UDP, and over TCP where an answer is long. */
function questions(cluster: Cluster, from: ClusterPod, calls: readonly Call[]): Flow[] {
  if (!calls.some(asksForName)) return [];
  const servers = [
    ...cluster.pods.filter(({ ports }) =>
      ports.some(({ containerPort, protocol }) => containerPort === 53 && protocol === 'UDP'),
    ),
    ...cluster.surroundings.dnsCache.map((address) => cluster.at(address)),
  ];
  return servers.flatMap((to) =>
    (['UDP', 'TCP'] as const).map((protocol): Flow => ({ from, to, port: 53, protocol, why: 'names' })),
  );
}

function incoming(from: ClusterPod, to: ClusterPod, ports: readonly number[], why: string): Flow[] {
  return ports.map((port) => ({ from, to, port, protocol: 'TCP', why }));
}

/** The ports of a pod that a Service leads to. */
function servedPorts(cluster: Cluster, pod: ClusterPod): number[] {
  const ports = servicesIn(cluster, pod.namespace)
    .filter((service) => podsBehind(cluster, service).includes(pod))
    .flatMap((service) => service.ports.flatMap((port) => targetOf(port, pod)?.containerPort ?? []));
  return [...new Set(ports)];
}

/** A connection in a line. */
export function line(flow: Pick<Flow, 'from' | 'to' | 'port' | 'protocol'>): string {
  return `${title(flow.from)} -> ${title(flow.to)} ${flow.protocol} ${flow.port}`;
}
