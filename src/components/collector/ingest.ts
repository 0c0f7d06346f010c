import { type SecretKey, secretFile } from '../../kubernetes/secret-key';
import type { NativeConfig } from '../contracts';
import { listen } from './common';

/** TLS on the OTLP ports. */
export interface IngestTls {
  readonly certificate: SecretKey;
  readonly key: SecretKey;
  /** Authority that signs the certificate, for senders of this stack. @default those of the sender's system */
  readonly certificateAuthority?: SecretKey;
  /** Authority that signs the senders' certificates: only senders with one are let in. @default not asked for */
  readonly clientCertificateAuthority?: SecretKey;
}

/** Largest message: an agent's span may carry a whole conversation. */
const LIMIT_MEBIBYTES = 16;

/** The OTLP receiver, on both protocols. */
export function otlpReceiver(
  ports: { readonly otlpGrpc: number; readonly otlpHttp: number },
  tls?: IngestTls,
  authenticator?: string,
): NativeConfig {
  const secured = {
    ...(tls && { tls: tlsConfig(tls) }),
    ...(authenticator !== undefined && { auth: { authenticator } }),
  };
  return {
    protocols: {
      grpc: { endpoint: listen(ports.otlpGrpc), max_recv_msg_size_mib: LIMIT_MEBIBYTES, ...secured },
      http: { endpoint: listen(ports.otlpHttp), max_request_body_size: LIMIT_MEBIBYTES * 1024 * 1024, ...secured },
    },
  };
}

function tlsConfig({ certificate, key, clientCertificateAuthority }: IngestTls): NativeConfig {
  return {
    cert_file: secretFile(certificate),
    key_file: secretFile(key),
    min_version: '1.2',
    // A renewed certificate is used without a restart.
    reload_interval: '1h',
    ...(clientCertificateAuthority && {
      client_ca_file: secretFile(clientCertificateAuthority),
      client_ca_file_reload: true,
    }),
  };
}
