import type { Labels } from '../../kubernetes/labels';
import type { NativeConfig } from '../contracts';

/** Targets whose addresses are known and do not change. */
export interface StaticTargets {
  readonly job: string;
  /** `host:port`, one for each target. In the cluster the port must be the pods' own: policies know no other. */
  readonly addresses: readonly string[];
  /** Labels of all their series. @default none */
  readonly labels?: Labels;
  /** How they are asked. @default 'http' */
  readonly scheme?: 'http' | 'https';
  /** What they are asked for. @default '/metrics' */
  readonly path?: string;
  /** Namespace of the cluster that they live in. @default outside the cluster */
  readonly namespace?: string;
}

export function staticJob({ job, addresses, labels, scheme, path }: StaticTargets): NativeConfig {
  return {
    job_name: job,
    ...(scheme && { scheme }),
    ...(path !== undefined && { metrics_path: path }),
    static_configs: [{ targets: [...addresses], ...(labels && { labels: { ...labels } }) }],
  };
}

/** What the network policy must open for the targets: by port, and by address where it is one. */
export function staticAddresses({ addresses, scheme }: StaticTargets): readonly { host: string; port: number }[] {
  return addresses.map((address) => {
    const [, host = address, port] = /^(.*?)(?::(\d+))?$/.exec(address) ?? [];
    return { host, port: Number(port ?? (scheme === 'https' ? 443 : 80)) };
  });
}
