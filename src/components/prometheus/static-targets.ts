import type { Labels } from '../../kubernetes/labels';
import type { NativeConfig } from '../contracts';

/** Targets whose addresses are known and do not change. */
export interface StaticTargets {
  readonly job: string;
  /** `host:port`, one for each target. */
  readonly addresses: readonly string[];
  /** Labels of all their series. @default none */
  readonly labels?: Labels;
  /** @default 'http' */
  readonly scheme?: 'http' | 'https';
  /** @default '/metrics' */
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

/** The ports among the addresses, each once; 80 or 443 where an address names none. */
export function staticPorts({ addresses, scheme }: StaticTargets): number[] {
  const ports = addresses.map((address) => Number(/:(\d+)$/.exec(address)?.[1] ?? (scheme === 'https' ? 443 : 80)));
  return [...new Set(ports)].sort((a, b) => a - b);
}
