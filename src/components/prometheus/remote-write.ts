import { type SecretKey, secretFile } from '../../kubernetes/secret-key';
import type { NativeConfig } from '../contracts';

/** A store outside the stack that gets a copy of every sample. */
export interface RemoteWrite {
  /** Unique; appears in metrics about the queue. */
  readonly name: string;
  readonly url: string;
  /** Bearer token. */
  readonly token?: SecretKey;
  readonly basicAuth?: { readonly username: string; readonly password: SecretKey };
  /** Namespace of the cluster that the store lives in; the URL's port must then be the pods' own. @default outside */
  readonly namespace?: string;
  /** Series to send, as `write_relabel_configs`. @default all */
  readonly relabel?: readonly NativeConfig[];
}

export function remoteWrite({ name, url, token, basicAuth, relabel }: RemoteWrite): NativeConfig {
  return {
    name,
    url,
    send_exemplars: true,
    ...(token && { authorization: { type: 'Bearer', credentials_file: secretFile(token) } }),
    ...(basicAuth && {
      basic_auth: { username: basicAuth.username, password_file: secretFile(basicAuth.password) },
    }),
    ...(relabel && { write_relabel_configs: [...relabel] }),
  };
}
