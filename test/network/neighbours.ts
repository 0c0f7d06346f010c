import type { Manifest } from '../../src';
import type { ContainerPort } from './party';
import type { Labels } from './selector';

/** A namespace that somebody else made. */
export function namespace(name: string, labels: Labels = {}): Manifest {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } };
}

/** Somebody else's pod. */
export function pod(
  namespace: string,
  name: string,
  ports: readonly (number | ContainerPort)[] = [],
  { labels = {}, annotations = {} }: { readonly labels?: Labels; readonly annotations?: Labels } = {},
): Manifest {
  const containerPorts = ports.map((port) => (typeof port === 'number' ? { containerPort: port } : port));
  const spec = { containers: [{ name: 'program', ports: containerPorts }] };
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace, labels, annotations }, spec };
}

/** Somebody else's Service, which leads from one port to another of its pods. */
export function service(
  namespace: string,
  name: string,
  port: number,
  targetPort: number | string,
  annotations: Labels = {},
  selector: Labels = { app: name },
): Manifest {
  const spec = { selector, ports: [{ name: 'main', port, targetPort }] };
  return { apiVersion: 'v1', kind: 'Service', metadata: { name, namespace, annotations }, spec };
}

/** A Secret, whose values a program may have to read to know whom to call. */
export function secret(namespace: string, name: string, stringData: Labels): Manifest {
  return { apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace }, stringData };
}

/** DNS servers, and another pod beside them. */
export function names(where = 'kube-system', labels: Labels = { 'k8s-app': 'kube-dns' }): Manifest[] {
  const ports: ContainerPort[] = [
    { name: 'dns', containerPort: 53, protocol: 'UDP' },
    { name: 'dns-tcp', containerPort: 53, protocol: 'TCP' },
    { name: 'metrics', containerPort: 9153 },
  ];
  return [
    namespace(where),
    pod(where, 'names-0', ports, { labels }),
    pod(where, 'names-1', ports, { labels }),
    pod(where, 'metrics-server', [10250], { labels: { 'k8s-app': 'metrics-server' } }),
  ];
}

/** Pods that may send telemetry, and some that may not. */
export function agents(labels: Labels = { 'signalbox/telemetry': 'true' }): Manifest[] {
  const refused = Object.fromEntries(Object.keys(labels).map((key) => [key, 'false']));
  return [
    namespace('agents', labels),
    pod('agents', 'agent'),
    namespace('refused', refused),
    // The label belongs on the namespace: pods would give it to themselves.
    pod('refused', 'agent', [], { labels }),
  ];
}

/** Pods that have no business with a stack, one of them dressed up as Prometheus. */
export function strangers(): Manifest[] {
  const disguise = { 'app.kubernetes.io/name': 'prometheus', 'app.kubernetes.io/instance': 'prometheus' };
  return [
    namespace('strange', { 'app.kubernetes.io/part-of': 'signalbox' }),
    pod('strange', 'stranger', [443, 3100, 8080, 9090]),
    pod('strange', 'impostor', [9090], { labels: disguise }),
  ];
}
