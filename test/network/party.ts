import { BlockList, isIP } from 'node:net';
import type { Labels } from './selector';

export type Protocol = 'TCP' | 'UDP' | 'SCTP';

/** A port that a container says it listens on. */
export interface ContainerPort {
  readonly name?: string;
  readonly containerPort: number;
  readonly protocol?: Protocol;
}

/** A pod with an address of its own. */
export interface Pod {
  readonly kind: 'pod';
  readonly namespace: string;
  readonly name: string;
  readonly labels: Labels;
  /** One of each family. */
  readonly addresses: readonly string[];
  readonly ports: readonly ContainerPort[];
}

/** Something that is no pod: a node, the API server, a service on the internet. */
export interface Address {
  readonly kind: 'address';
  readonly address: string;
}

/** One end of a connection. */
export type Party = Pod | Address;

/** What a party is called in the message of a failure. */
export function title(party: Party): string {
  return party.kind === 'pod' ? `${party.namespace}/${party.name}` : party.address;
}

/** The addresses in a block, as a test of one address; a block holds addresses of its own family only. */
export function inBlock(cidr: string): (address: string) => boolean {
  const [network = '', length] = cidr.split('/');
  const family = isIP(network);
  if (family === 0 || length === undefined) throw new Error(`${cidr} is no block of addresses`);
  const list = new BlockList();
  list.addSubnet(network, Number(length), family === 4 ? 'ipv4' : 'ipv6');
  return (address) => isIP(address) === family && list.check(address, family === 4 ? 'ipv4' : 'ipv6');
}
