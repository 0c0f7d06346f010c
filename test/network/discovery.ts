import { API_SERVER, type Call } from './calls';
import type { Cluster } from './cluster';
import type { ClusterPod } from './pods';
import { type RelabelStep, relabel } from './relabel';
import type { Labels } from './selector';
import { podsBehind, servicesIn, targetOf } from './services';

/** How Prometheus finds targets through the Kubernetes API, as its configuration has it. */
interface Discovery {
  readonly role: string;
  readonly namespaces?: { readonly names: readonly string[] };
  readonly selectors?: readonly { readonly role: string; readonly label?: string; readonly field?: string }[];
}

/** The part of a scrape job, or of an entry of `alertmanagers`, that says where its targets are. */
export interface Targets {
  readonly scheme?: string;
  readonly kubernetes_sd_configs?: readonly Discovery[];
  readonly static_configs?: readonly { readonly targets: readonly string[]; readonly labels?: Labels }[];
  readonly relabel_configs?: readonly RelabelStep[];
}

/** Port of the kubelet on every node. */
const KUBELET = 10250;

/** The calls to all targets that are left after relabelling, and to the API server that knows of them. */
export function callsToTargets(cluster: Cluster, targets: Targets, why: string): Call[] {
  const { scheme = 'http', kubernetes_sd_configs = [], static_configs = [], relabel_configs = [] } = targets;
  const found = [
    ...kubernetes_sd_configs.flatMap((discovery) => discover(cluster, discovery)),
    ...static_configs.flatMap(({ targets: addresses, labels }) =>
      addresses.map((address): Labels => ({ ...labels, __address__: address })),
    ),
  ];
  const calls = found.flatMap((labels): Call[] => {
    const target = relabel({ __scheme__: scheme, ...labels }, relabel_configs);
    return target ? [scrape(target, why)] : [];
  });
  if (kubernetes_sd_configs.length === 0) return calls;
  return [{ host: API_SERVER, port: 443, why: 'discovery' }, ...calls];
}

/** Prometheus fills in the port that an address lacks from the scheme. */
function scrape({ __address__ = '', __scheme__ = '' }: Labels, why: string): Call {
  const { hostname, port } = new URL(`${__scheme__}://${__address__}`);
  const fallback = __scheme__ === 'https' ? 443 : 80;
  return { host: hostname.replace(/^\[(.*)\]$/, '$1'), port: port === '' ? fallback : Number(port), why };
}

function discover(cluster: Cluster, { role, namespaces, selectors = [] }: Discovery): Labels[] {
  if (role === 'node') return cluster.surroundings.nodes.map((node) => ({ __address__: hostPort(node, KUBELET) }));
  const names = namespaces?.names ?? [...cluster.namespaces.keys()];
  if (role === 'pod' && selectors.length === 0) {
    return cluster.pods.filter(({ namespace }) => names.includes(namespace)).flatMap(portsOf);
  }
  if (role === 'endpointslice') return names.flatMap((name) => slices(cluster, name, selectors));
  throw new Error(`the tests do not know discovery of the role ${role} with ${selectors.length} selectors`);
}

/** A target for each port of each Service, and for each other port of the pods behind it. */
function slices(cluster: Cluster, namespace: string, selectors: NonNullable<Discovery['selectors']>): Labels[] {
  const chosen = selectors.map(({ role, label = '' }) => {
    const [, name] = /^kubernetes\.io\/service-name=(.+)$/.exec(label) ?? [];
    if (role !== 'endpointslice' || name === undefined) throw new Error(`the tests do not know the selector ${label}`);
    return name;
  });
  const services = servicesIn(cluster, namespace).filter(({ name }) => chosen.every((only) => only === name));
  return services.flatMap((service) =>
    podsBehind(cluster, service).flatMap((pod) => {
      const common = { __meta_kubernetes_service_name: service.name, ...annotations('service', service.annotations) };
      const served = service.ports.flatMap((port): Labels[] => {
        const target = targetOf(port, pod)?.containerPort;
        if (target === undefined) return [];
        return [
          {
            ...podLabels(pod),
            __address__: hostPort(pod.addresses[0] ?? '', target),
            __meta_kubernetes_endpointslice_port_name: port.name ?? '',
            __meta_kubernetes_endpointslice_port: String(target),
          },
        ];
      });
      const bound = served.map(({ __address__ }) => __address__);
      const unbound = portsOf(pod).filter(({ __address__ }) => !bound.includes(__address__));
      return [...served, ...unbound].map((labels) => ({ ...labels, ...common }));
    }),
  );
}

/** A target for each port of a pod's containers, or one without a port. */
function portsOf(pod: ClusterPod): Labels[] {
  const [address = ''] = pod.addresses;
  const targets = pod.ports.map(({ containerPort }) => hostPort(address, containerPort));
  return (targets.length > 0 ? targets : [address]).map((target) => ({ ...podLabels(pod), __address__: target }));
}

function podLabels({ namespace, name, addresses, annotations: own }: ClusterPod): Labels {
  return {
    __meta_kubernetes_namespace: namespace,
    __meta_kubernetes_pod_name: name,
    __meta_kubernetes_pod_ip: addresses[0] ?? '',
    __meta_kubernetes_pod_phase: 'Running',
    ...annotations('pod', own),
  };
}

function annotations(object: 'pod' | 'service', values: Labels): Labels {
  const key = (name: string): string =>
    `__meta_kubernetes_${object}_annotation_${name.replaceAll(/[^a-zA-Z0-9_]/g, '_')}`;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [key(name), value]));
}

function hostPort(address: string, port: number): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}
