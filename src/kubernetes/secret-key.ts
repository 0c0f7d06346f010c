import type { EnvVar } from 'cdk8s-plus-28/lib/imports/k8s';

/** One key of a Kubernetes Secret. Signalbox never sees the value: it mounts it and names the file. */
export interface SecretKey {
  /** Name of the Secret, in the namespace of the part that reads it. */
  readonly name: string;
  /** Key within the Secret. */
  readonly key: string;
}

/**
 * Refers to one key of a Secret that somebody else keeps.
 *
 * @example slack({ channel: '#agents', url: secretKey('slack', 'webhook-url') })
 */
export function secretKey(name: string, key: string): SecretKey {
  return { name, key };
}

/** A secret that a part cannot start without. */
export interface SecretRequest {
  readonly secret: SecretKey;
  readonly namespace: string;
  /** What the value is, for the person who has to create it. */
  readonly purpose: string;
  /** The value is only known inside the stack and may be any long random text. */
  readonly random: boolean;
}

/** The folder under which secrets are mounted, one folder a Secret. */
export const SECRETS_FOLDER = '/etc/secrets';

/** The file in which a program finds a secret. */
export function secretFile(secret: SecretKey): string {
  return `${SECRETS_FOLDER}/${secret.name}/${secret.key}`;
}

/** An environment variable for programs that cannot read a secret from a file. */
export function secretVariable(name: string, secret: SecretKey): EnvVar {
  return { name, valueFrom: { secretKeyRef: { name: secret.name, key: secret.key } } };
}
