import type { Labels } from '../labels';

/** A port of a container and of the Service in front of it; both use the same number. */
export interface NamedPort {
  /** At most 15 characters, as Kubernetes wants it. */
  readonly name: string;
  readonly number: number;
  /** Only the kubelet asks here, so it is in no Service. @default false */
  readonly probesOnly?: boolean;
}

/** Where pods of the cluster answer. */
export interface ServiceEndpoint {
  readonly kind: 'service';
  /** What it is called in the drawing. */
  readonly title: string;
  readonly service: string;
  readonly namespace: string;
  /** Labels that select the pods behind the Service. */
  readonly pods: Labels;
  readonly port: NamedPort;
  readonly scheme: 'http' | 'https';
}

/** Where something outside the cluster answers. */
export interface ExternalEndpoint {
  readonly kind: 'external';
  readonly title: string;
  readonly host: string;
  readonly port: number;
  readonly scheme: 'http' | 'https';
}

export type Endpoint = ServiceEndpoint | ExternalEndpoint;

/** `host:port`, without the cluster's domain: that differs between clusters and is in every pod's search list. */
export function hostPort(endpoint: Endpoint): string {
  return endpoint.kind === 'service'
    ? `${endpoint.service}.${endpoint.namespace}.svc:${endpoint.port.number}`
    : `${endpoint.host}:${endpoint.port}`;
}

/** The address as a URL without a path. */
export function url(endpoint: Endpoint): string {
  return `${endpoint.scheme}://${hostPort(endpoint)}`;
}

/** What lives at a URL outside the cluster. */
export function externalEndpoint(title: string, address: string): ExternalEndpoint {
  const { hostname, port, protocol } = new URL(address);
  const scheme = protocol === 'https:' ? 'https' : 'http';
  const number = port === '' ? (scheme === 'https' ? 443 : 80) : Number(port);
  return { kind: 'external', title, host: hostname, port: number, scheme };
}
