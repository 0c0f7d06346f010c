import type { Certificate, TokenKeys } from './certificates';

/** The command line of an etcd with one member, whose data need not survive anything. */
export function etcdArguments(data: string, client: string, peer: string): string[] {
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

/** The command line of an API server with authorization by roles and Pod Security admission. */
export function serverArguments(
  etcd: string,
  port: number,
  authority: Certificate,
  own: Certificate,
  keys: TokenKeys,
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
