import { isIP } from 'node:net';
import type { Cluster } from './cluster';
import type { Party } from './party';
import { behind, named } from './services';

/** A connection that a program's configuration makes it open. */
export interface Call {
  /** A name, or an address. */
  readonly host: string;
  readonly port: number;
  readonly why: string;
}

/**
 * The API server under the name that every client knows. The kubelet tells pods its address or, on some managed
 * clusters, a name: its clients must be able to resolve names.
 */
export const API_SERVER = 'kubernetes.default.svc';

const DEFAULT_PORTS: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };

/** The call that a URL or `host:port` stands for. */
export function callTo(address: string, why: string): Call {
  const { protocol, hostname, port } = new URL(address.includes('://') ? address : `none://${address}`);
  const number = port === '' ? DEFAULT_PORTS[protocol] : Number(port);
  if (number === undefined) throw new Error(`${address} names no port`);
  return { host: hostname.replace(/^\[(.*)\]$/, '$1'), port: number, why };
}

/** Whether a program has to ask a DNS server before it can open a connection. */
export function asksForName({ host }: Call): boolean {
  return isIP(host) === 0;
}

/** Where a call ends, after names were resolved and Services translated: any of these must be reachable. */
export function endsOf(cluster: Cluster, { host, port }: Call): [Party, number][] {
  if (isIP(host) !== 0) return [[cluster.at(host), port]];
  if (host === API_SERVER) {
    return cluster.surroundings.apiServer.map((server) => [cluster.at(server.address), server.port]);
  }
  const [, pod, name, namespace] = /^(?:([^.]+)\.)?([^.]+)\.([^.]+)\.svc(?:\.cluster\.local)?$/.exec(host) ?? [];
  if (name !== undefined && namespace !== undefined) {
    return pod === undefined ? behind(cluster, name, namespace, port) : [[named(cluster, pod, name, namespace), port]];
  }
  const addresses = cluster.surroundings.hosts[host];
  if (addresses === undefined) throw new Error(`nobody told the test where ${host} is`);
  return addresses.map((address) => [cluster.at(address), port]);
}
