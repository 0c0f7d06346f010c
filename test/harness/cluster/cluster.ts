import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../ports';
import { type Running, type StartOptions, start, tails, waitFor } from '../process';
import { etcdArguments, serverArguments } from './arguments';
import { CertificateAuthority, tokenKeys } from './certificates';
import { Kubectl, writeKubeconfig } from './kubectl';
import { POD_ADDRESSES, furnish, isFurnished } from './nodes';

/**
 * A real control plane on this machine with nodes that are played by kwok: pods are admitted, scheduled, given claims
 * and addresses and become ready, but nothing runs in them.
 */
export interface Cluster {
  readonly kubectl: Kubectl;
  /** URL of the API server. */
  readonly server: string;
  /** The certificate authority of the API server, as text. */
  readonly certificateAuthority: string;
  /** A folder for the test, thrown away with the cluster. */
  readonly folder: string;
  /** Starts another program, which ends with the cluster. */
  start(name: string, args: readonly string[], options?: StartOptions): Running;
  /** Ends everything, and complains about a program that had ended before. */
  stop(): Promise<void>;
}

const PATIENCE = 60_000;

/** Starts a cluster in a fresh temporary folder; returns when its nodes are ready. */
export async function startCluster(): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'signalbox-cluster-'));
  const programs: Running[] = [];
  const begin: Cluster['start'] = (name, args, options) => {
    const running = start(name, args, { cwd: folder, env: { HOME: folder }, ...options });
    programs.push(running);
    return running;
  };
  const stop = async (): Promise<void> => {
    const dead = programs.filter((running) => running.ended() !== undefined);
    // Those that use the others go first.
    for (const running of programs.toReversed()) await running.stop();
    rmSync(folder, { recursive: true, force: true });
    if (dead.length > 0) throw new Error(`ended before it was asked to:${tails(dead)}`);
  };
  try {
    return { ...(await boot(folder, programs, begin)), folder, start: begin, stop };
  } catch (error) {
    await stop().catch(() => undefined);
    throw error;
  }
}

/** One cluster for all tests of a file; it is there while they and their `beforeAll` run. */
export function useCluster(): () => Cluster {
  let cluster: Cluster | undefined;
  beforeAll(async () => {
    cluster = await startCluster();
  });
  afterAll(async () => {
    await cluster?.stop();
  });
  return () => {
    if (cluster === undefined) throw new Error('there is no cluster yet');
    return cluster;
  };
}

async function boot(
  folder: string,
  programs: readonly Running[],
  begin: Cluster['start'],
): Promise<Pick<Cluster, 'kubectl' | 'server' | 'certificateAuthority'>> {
  const [etcdPort = 0, peerPort = 0, serverPort = 0] = await freePorts(3);
  const authority = new CertificateAuthority(folder);
  const keys = tokenKeys(folder);
  const etcd = `http://127.0.0.1:${etcdPort}`;
  const server = `https://127.0.0.1:${serverPort}`;
  const client = (name: string, subject: string): string => {
    const file = join(folder, `${name}.kubeconfig`);
    writeKubeconfig(file, server, authority.certificate, authority.issue(name, subject));
    return file;
  };
  const kubectl = new Kubectl(client('admin', '/O=system:masters/CN=admin'), folder);

  begin('etcd', etcdArguments(join(folder, 'etcd'), etcd, `http://127.0.0.1:${peerPort}`));
  const certificate = authority.issue('server', '/CN=kube-apiserver', 'IP:127.0.0.1');
  begin('kube-apiserver', serverArguments(etcd, serverPort, authority, certificate, keys));
  await waitFor('the API server to be ready', () => kubectl.ask(['get', '--raw', '/readyz']), PATIENCE, ...programs);
  await furnish(kubectl);

  begin('kube-controller-manager', [
    `--kubeconfig=${client('controllers', '/CN=system:kube-controller-manager')}`,
    '--use-service-account-credentials',
    '--leader-elect=false',
    '--secure-port=0',
    `--root-ca-file=${authority.certificate}`,
    `--service-account-private-key-file=${keys.privateKey}`,
    // Its own caution towards a busy API server would take most of the time here.
    '--kube-api-qps=1000',
    '--kube-api-burst=1000',
  ]);
  const scheduler = client('scheduler', '/CN=system:kube-scheduler');
  begin('kube-scheduler', [`--kubeconfig=${scheduler}`, '--leader-elect=false', '--secure-port=0']);
  begin('kwok', [
    `--kubeconfig=${client('kwok', '/O=system:masters/CN=kwok')}`,
    '--manage-nodes-with-annotation-selector=kwok.x-k8s.io/node=fake',
    `--cidr=${POD_ADDRESSES}`,
    '--node-lease-duration-seconds=40',
  ]);
  await waitFor('nodes and volumes to be ready', () => isFurnished(kubectl), PATIENCE, ...programs);
  return { kubectl, server, certificateAuthority: authority.text() };
}
