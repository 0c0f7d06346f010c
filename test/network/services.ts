import type { Manifest } from '../../src';
import type { Cluster } from './cluster';
import type { ContainerPort, Protocol } from './party';
import type { ClusterPod } from './pods';
import { type Labels, selects } from './selector';

/** A port of a Service, as the API has it. */
export interface ServicePort {
  readonly name?: string;
  readonly port: number;
  readonly targetPort?: number | string;
  readonly protocol?: Protocol;
}

/** A Service, as far as it leads somewhere. */
export interface Service {
  readonly name: string;
  readonly namespace: string;
  readonly annotations: Labels;
  readonly selector: Labels;
  readonly headless: boolean;
  readonly ports: readonly ServicePort[];
}

/** All Services of a namespace. */
export function servicesIn({ manifests }: Cluster, namespace: string): Service[] {
  return manifests
    .filter(({ kind, metadata }) => kind === 'Service' && metadata.namespace === namespace)
    .map((manifest) => service(manifest, namespace));
}

function service({ metadata, spec }: Manifest, namespace: string): Service {
  const { selector, clusterIP, ports } = spec as {
    readonly selector: Labels;
    readonly clusterIP?: string;
    readonly ports: readonly ServicePort[];
  };
  const { name, annotations = {} } = metadata;
  return { name, namespace, annotations, selector, headless: clusterIP === 'None', ports };
}

/** The pods behind a Service. */
export function podsBehind({ pods }: Cluster, { namespace, selector }: Service): ClusterPod[] {
  return pods.filter((pod) => pod.namespace === namespace && selects({ matchLabels: selector }, pod.labels));
}

/** The one pod that has a name under a headless Service. */
export function named(cluster: Cluster, pod: string, service: string, namespace: string): ClusterPod {
  const under = servicesIn(cluster, namespace).filter(({ name, headless }) => name === service && headless);
  const found = under
    .flatMap((each) => podsBehind(cluster, each))
    .find(({ name, namedBy }) => name === pod && namedBy === service);
  if (found === undefined) throw new Error(`there is no pod ${pod} with a name under ${service} in ${namespace}`);
  return found;
}

/** The port of a pod that a Service's port leads to; undefined where the pod has none of that name. */
export function targetOf({ port, targetPort = port }: ServicePort, pod: ClusterPod): ContainerPort | undefined {
  return typeof targetPort === 'number'
    ? { containerPort: targetPort }
    : pod.ports.find(({ name }) => name === targetPort);
}

/** Where a connection to a port of a Service ends. */
export function behind(cluster: Cluster, name: string, namespace: string, port: number): [ClusterPod, number][] {
  const found = servicesIn(cluster, namespace).find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`there is no Service ${name} in ${namespace}`);
  const pods = podsBehind(cluster, found);
  // The name of a headless Service is the pods' own addresses: nothing translates the port.
  const served = found.headless ? { port } : found.ports.find((candidate) => candidate.port === port);
  const ends = pods.flatMap((pod): [ClusterPod, number][] => {
    const target = served && targetOf(served, pod);
    return target === undefined ? [] : [[pod, target.containerPort]];
  });
  if (ends.length === 0) throw new Error(`nobody answers at ${name}.${namespace}.svc:${port}`);
  return ends;
}
