import type { Cluster } from './cluster';
import { Evaluator, type Reading } from './evaluator';
import { type Flow, line } from './flows';
import type { Party, Protocol } from './party';
import type { ClusterPod } from './pods';
import type { PolicySpec } from './policy-types';

/** How much wider than the flows the policies of a stack are allowed to be. */
export interface Width {
  /** No setting names addresses outside the cluster: a port is then open to every address. */
  readonly everyAddress: boolean;
  /** Namespaces in which Prometheus looks for targets by itself, with the ports opened to it. */
  readonly namespaces: Readonly<Record<string, readonly number[] | 'every port'>>;
}

/** Nobody a program has to do with: where they are reached, any address is. */
const ADDRESSES = ['198.51.100.7', '2001:db8:51::7'];

const PROTOCOLS: readonly Protocol[] = ['TCP', 'UDP', 'SCTP'];

/** Connections with a pod of the stack at one end that are allowed though nobody needs them: all pairs, all ports. */
export function surprises(cluster: Cluster, flows: readonly Flow[], width: Width, reading: Reading): string[] {
  const evaluator = new Evaluator(cluster.manifests, cluster.namespaces, reading);
  const parties: Party[] = [...cluster.pods, ...ADDRESSES.map((address) => cluster.at(address))];
  const ports = tellingPorts(cluster);
  const needed = new Set(flows.map(line));
  return parties.flatMap((from) => {
    const outside = new Set(
      flows.filter((flow) => width.everyAddress && flow.from === from && flow.to.kind === 'address').map(portOf),
    );
    return parties
      .filter((to) => from !== to && (isOurs(from) || isOurs(to)))
      .flatMap((to) => connections(from, to, ports))
      .filter(({ to, port, protocol }) => evaluator.allows(from, to, port, protocol))
      .filter((connection) => {
        const { to } = connection;
        const isAddress = to.kind === 'address' || reading === 'pods are addresses too';
        const isWide = isAddress && !isOurs(to) && outside.has(portOf(connection));
        return (
          !isWide && !isSearched(connection, width) && !ofTemplate(cluster, connection).some((one) => needed.has(one))
        );
      })
      .map(line);
  });
}

type Connection = Omit<Flow, 'why'>;

function connections(from: Party, to: Party, ports: readonly number[]): Connection[] {
  return ports.flatMap((port) => PROTOCOLS.map((protocol) => ({ from, to, port, protocol })));
}

/** A connection from each pod of the same template: a policy for one of them is a policy for all. */
function ofTemplate(cluster: Cluster, connection: Connection): string[] {
  const { from } = connection;
  const alike = isOurs(from) ? cluster.ours.filter(({ template }) => template === from.template) : [from];
  return alike.map((pod) => line({ ...connection, from: pod }));
}

const portOf = ({ port, protocol }: Connection): string => `${protocol} ${port}`;

const isOurs = (party: Party): party is ClusterPod => 'ours' in party && party.ours === true;

/** Where Prometheus looks for targets it reaches every pod, on the ports that were said. */
function isSearched({ from, to, port, protocol }: Connection, { namespaces }: Width): boolean {
  if (!isOurs(from) || to.kind !== 'pod' || isOurs(to)) return false;
  const open = namespaces[to.namespace];
  if (open === undefined || from.labels['app.kubernetes.io/name'] !== 'prometheus') return false;
  return open === 'every port' || (protocol === 'TCP' && open.includes(port));
}

/**
 * Ports that stand for all: those of the containers, and those that policies name with their neighbours, because
 * between two of them no policy can change its mind.
 */
function tellingPorts({ manifests, pods }: Cluster): number[] {
  const specs = manifests.filter(({ kind }) => kind === 'NetworkPolicy').map(({ spec }) => spec as PolicySpec);
  const named = specs
    .flatMap(({ ingress = [], egress = [] }) => [...ingress, ...egress])
    .flatMap(({ ports = [] }) => ports.flatMap(({ port, endPort }) => [port, endPort]))
    .filter((port) => typeof port === 'number');
  const listened = pods.flatMap((pod) => pod.ports.map(({ containerPort }) => containerPort));
  const all = [1, 65535, ...listened, ...named.flatMap((port) => [port - 1, port, port + 1])];
  return [...new Set(all)].sort((a, b) => a - b);
}
