import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of a certificate and its key. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/** A certificate authority for one test run. Needs `openssl` on the path: Node can check certificates, not sign them. */
export class CertificateAuthority implements Certificate {
  readonly certificate: string;
  readonly key: string;

  constructor(private readonly folder: string) {
    this.certificate = join(folder, 'authority.crt');
    this.key = join(folder, 'authority.key');
    openssl('req', '-x509', '-days', '2', ...newKey(this.key), '-subj', '/CN=authority', '-out', this.certificate);
  }

  /** Signs a certificate for a client, or for a server by its alternative names. */
  issue(name: string, subject: string, alternativeNames?: string): Certificate {
    const [certificate, key, request, extensions] = ['crt', 'key', 'csr', 'ext'].map((ending) =>
      join(this.folder, `${name}.${ending}`),
    ) as [string, string, string, string];
    writeFileSync(
      extensions,
      alternativeNames === undefined
        ? 'extendedKeyUsage=clientAuth\n'
        : `extendedKeyUsage=serverAuth\nsubjectAltName=${alternativeNames}\n`,
    );
    openssl('req', '-new', ...newKey(key), '-subj', subject, '-out', request);
    const by = ['-CA', this.certificate, '-CAkey', this.key, '-CAcreateserial'];
    openssl('x509', '-req', '-days', '2', '-in', request, ...by, '-extfile', extensions, '-out', certificate);
    return { certificate, key };
  }

  /** The authority's certificate as text. */
  text(): string {
    return readFileSync(this.certificate, 'utf8');
  }
}

/** Files of the pair of keys for the tokens of service accounts. */
export interface TokenKeys {
  readonly privateKey: string;
  readonly publicKey: string;
}

/** Makes such a pair. */
export function tokenKeys(folder: string): TokenKeys {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const files = { privateKey: join(folder, 'tokens.key'), publicKey: join(folder, 'tokens.pub') };
  writeFileSync(files.privateKey, pair.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(files.publicKey, pair.publicKey.export({ type: 'spki', format: 'pem' }));
  return files;
}

function newKey(file: string): string[] {
  return ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', file];
}

function openssl(...args: readonly string[]): void {
  execFileSync('openssl', args, { stdio: 'pipe' });
}
