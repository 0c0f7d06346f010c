import type { App } from 'cdk8s';
import { manifestsOf } from '../harness/manifests';
import type { Width } from './closed-world';
import { Cluster, type Surroundings } from './cluster';
import { dualStack } from './facts';
import { strangers } from './neighbours';

/** A program that makes a stack, and the cluster that it is brought into. */
export interface Case {
  readonly declare: (app: App) => void;
  readonly surroundings?: Partial<Surroundings>;
  readonly width?: Partial<Width>;
}

/** The cluster of a case, with strangers in it. */
export function clusterOf({ declare, surroundings = {} }: Case): Cluster {
  const manifests = [...(surroundings.manifests ?? []), ...strangers()];
  return new Cluster(manifestsOf(declare), { ...dualStack, ...surroundings, manifests });
}

/** How wide the policies of a case may be. */
export function widthOf({ width = {} }: Case): Width {
  return { everyAddress: true, namespaces: {}, ...width };
}
