import { createHash } from 'node:crypto';
import type { Volume } from 'cdk8s-plus-28/lib/imports/k8s';

/** Files by name, with their whole text. */
export type Files = Readonly<Record<string, string>>;

/** A folder of configuration in a container, held by one ConfigMap. */
export interface ConfigFolder {
  /** What the ConfigMap is called after the part's name: `config` gives `prometheus-config`. */
  readonly id: string;
  /** Where the program finds it. A whole folder, never a `subPath`: the kubelet updates only whole folders. */
  readonly mountPath: string;
  /** The files; asked for when manifests are rendered, after all wiring. */
  readonly files: () => Files;
  /** The program reads changes by itself. @default false: its pods roll when a file changes */
  readonly reloads?: boolean;
  /** The volume, where it is not simply the ConfigMap. Its name must be the `id`. */
  readonly volume?: () => Volume;
}

/** A short fingerprint of configuration, for the annotation that makes pods roll. */
export function checksum(files: readonly Files[]): string {
  return createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
}

/** Largest object that the API server stores, less room for metadata. */
const CONFIG_MAP_LIMIT_BYTES = 1024 * 1024 - 16 * 1024;

/** What is wrong with the files of a ConfigMap, if anything. */
export function checkFiles(id: string, files: Files): string[] {
  const bytes = Object.entries(files).reduce((sum, [name, text]) => sum + name.length + Buffer.byteLength(text), 0);
  if (bytes <= CONFIG_MAP_LIMIT_BYTES) return [];
  return [`ConfigMap ${id} would hold ${bytes} bytes, more than the 1 MiB that Kubernetes stores: split its content`];
}
