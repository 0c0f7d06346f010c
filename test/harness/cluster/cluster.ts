import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../ports';
import { type Running, start, tails, waitFor } from '../process';
import { type Certificate, CertificateAuthority, tokenKeys } from './certificates';
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
  stop(): Promise<void>;
}

const PATIENCE = 60_000;

/** Starts a cluster in a fresh temporary folder; returns when its nodes are ready. */
export async function startCluster(): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'signalbox-cluster-'));
  const programs: Running[] = [];
  const stop = async (): Promise<void> => {
    const dead = programs.filter((running) => running.ended() !== undefined);
    // Those that use the others go first.
    for (const running of programs.toReversed()) await running.stop();
    rmSync(folder, { recursive: true, force: true });
    if (dead.length > 0) throw new Error(`ended before it was asked to:${tails(dead)}`);
  };
  try {
    return { ...(await boot(folder, programs)), folder, stop };
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

async function boot(folder: string, programs: Running[]): Promise<Omit<Cluster, 'stop' | 'folder'>> {
  const [etcdPort = 0, peerPort = 0, serverPort = 0] = await freePorts(3);
  const begin = (name: string, args: readonly string[]): Running => {
    const running = start(name, args, { cwd: folder, env: { HOME: folder } });
    programs.push(running);
    return running;
  };
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

  begin('kube-controller-manager', [
    `--kubeconfig=${client('controllers', '/CN=system:kube-controller-manager')}`,
    '--use-service-account-credentials',
    '--leader-elect=false',
    '--secure-port=0',
    `--root-ca-file=${authority.certificate}`,
    `--service-account-private-key-file=${keys.privateKey}`,
  ]);
  const scheduler = client('scheduler', '/CN=system:kube-scheduler');
  begin('kube-scheduler', [`--kubeconfig=${scheduler}`, '--leader-elect=false', '--secure-port=0']);
  begin('kwok', [
    `--kubeconfig=${client('kwok', '/O=system:masters/CN=kwok')}`,
    '--manage-nodes-with-annotation-selector=kwok.x-k8s.io/node=fake',
    `--cidr=${POD_ADDRESSES}`,
    '--node-lease-duration-seconds=40',
  ]);
  await furnish(kubectl);
  await waitFor('nodes and volumes to be ready', () => isFurnished(kubectl), PATIENCE, ...programs);
  return { kubectl, server, certificateAuthority: authority.text() };
}

function etcdArguments(data: string, client: string, peer: string): string[] {
  return [
    '--name=test',
    `--data-dir=${data}`,
    '--unsafe-no-fsync',
    `--listen-client-urls=${client}`,
    `--advertise-client-urls=${client}`,
    `--listen-peer-urls=${peer}`,
    `--initial-advertise-peer-urls=${peer}`,
    `--initial-cluster=test=${peer}`,
  ];
}

function serverArguments(
  etcd: string,
  port: number,
  authority: Certificate,
  own: Certificate,
  keys: ReturnType<typeof tokenKeys>,
): string[] {
  return [
    `--etcd-servers=${etcd}`,
    '--bind-address=127.0.0.1',
    '--advertise-address=127.0.0.1',
    `--secure-port=${port}`,
    '--endpoint-reconciler-type=none',
    `--tls-cert-file=${own.certificate}`,
    `--tls-private-key-file=${own.key}`,
    `--client-ca-file=${authority.certificate}`,
    '--service-account-issuer=https://kubernetes.default.svc',
    `--service-account-key-file=${keys.publicKey}`,
    `--service-account-signing-key-file=${keys.privateKey}`,
    '--service-cluster-ip-range=10.96.0.0/16',
    '--authorization-mode=Node,RBAC',
    '--allow-privileged',
    '--enable-admission-plugins=NodeRestriction,PodSecurity',
  ];
}
