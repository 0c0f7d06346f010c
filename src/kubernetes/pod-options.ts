import type { Duration } from 'cdk8s';
import type {
  Affinity,
  EnvVar,
  Toleration,
  TopologySpreadConstraint,
  Volume,
  VolumeMount,
} from 'cdk8s-plus-28/lib/imports/k8s';
import type { Image } from './image';
import type { Labels } from './labels';
import type { Resources } from './resources';

/** What every part lets its user decide about its pods. */
export interface PodOptions {
  /** Another registry (a mirror), repository, tag or digest. @default the pinned image */
  readonly image?: Partial<Image>;
  /** Names of Secrets with registry credentials. @default none */
  readonly imagePullSecrets?: readonly string[];
  /** Requests and memory limit. @default those of the part in size `small` */
  readonly resources?: Partial<Resources>;
  /** Only nodes with these labels. @default Linux nodes */
  readonly nodeSelector?: Labels;
  /** Taints that the pods put up with. @default none; the node agent's: every taint */
  readonly tolerations?: readonly Toleration[];
  /** Nodes and pods to be near to or far from. @default none */
  readonly affinity?: Affinity;
  /** How pods are spread over zones or nodes. @default not at all */
  readonly topologySpread?: readonly TopologySpreadConstraint[];
  /** Name of a PriorityClass. @default the cluster's default */
  readonly priorityClass?: string;
  /** Environment variables besides those that the part sets itself. @default none */
  readonly env?: readonly EnvVar[];
  /** Volumes besides those of the part; `mounts` says where they appear in its container. @default none */
  readonly volumes?: readonly Volume[];
  /** Where volumes appear in the part's container, besides its own. @default none */
  readonly mounts?: readonly VolumeMount[];
  /** Annotations of the pods. @default none */
  readonly podAnnotations?: Labels;
  /** Labels of the pods, besides those of the part. @default none */
  readonly podLabels?: Labels;
  /** How long the program may take to finish what it has begun. @default what the program needs */
  readonly gracePeriod?: Duration;
  /** How long the program may take to start, for example to replay its log. @default what the program needs */
  readonly startPeriod?: Duration;
}
