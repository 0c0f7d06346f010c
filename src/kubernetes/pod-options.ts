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
  readonly tolerations?: readonly Toleration[];
  readonly affinity?: Affinity;
  readonly topologySpread?: readonly TopologySpreadConstraint[];
  readonly priorityClass?: string;
  /** Environment variables besides those that the part sets itself. */
  readonly env?: readonly EnvVar[];
  /** Volumes besides those of the part; `mounts` says where they appear in its container. */
  readonly volumes?: readonly Volume[];
  readonly mounts?: readonly VolumeMount[];
  /** Annotations of the pods. */
  readonly podAnnotations?: Labels;
  /** Labels of the pods, besides those of the part. */
  readonly podLabels?: Labels;
  /** How long the program may take to finish what it has begun. @default what the program needs */
  readonly gracePeriod?: Duration;
  /** How long the program may take to start, for example to replay its log. @default what the program needs */
  readonly startPeriod?: Duration;
}
