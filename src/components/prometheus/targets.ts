import type { Labels } from '../../kubernetes/labels';
import type { NativeConfig } from '../contracts';

/** Where pods or services are looked for that ask to be scraped. */
export interface AnnotatedTargets {
  readonly namespaces: readonly string[];
  /** Ports that network policies open towards them. @default every port */
  readonly ports?: readonly number[];
}

/** Pods and services that opt in by the annotation `prometheus.io/scrape: "true"`. */
export interface Discovery {
  readonly pods?: AnnotatedTargets;
  readonly services?: AnnotatedTargets;
}

/** Where something lives that Prometheus has to reach: in the cluster, or at addresses. */
export type Reach =
  | { readonly namespace: string; readonly labels?: Labels; readonly ports: readonly number[] }
  | { readonly cidrs: readonly string[]; readonly ports: readonly number[] };

/** A scrape job in Prometheus' own form. One that discovers in Kubernetes needs rights that you grant. */
export interface ScrapeJob {
  readonly job: NativeConfig & { readonly job_name: string };
  /** What the network policy must open for it. */
  readonly reaches: readonly Reach[];
}
