import type { Manifest } from '../../src';
import type { ContainerPort, Pod } from './party';
import type { Labels } from './selector';

/** The fields of a pod's specification that say what its program is told. */
export interface PodSpec {
  readonly hostNetwork?: boolean;
  readonly volumes?: readonly {
    readonly name: string;
    readonly configMap?: { readonly name: string };
    readonly secret?: { readonly secretName: string };
  }[];
  readonly containers: readonly {
    readonly name: string;
    readonly args?: readonly string[];
    readonly env?: readonly {
      readonly name: string;
      readonly valueFrom?: { readonly fieldRef?: { readonly fieldPath: string } };
    }[];
    readonly ports?: readonly ContainerPort[];
    readonly volumeMounts?: readonly { readonly name: string; readonly mountPath: string }[];
  }[];
}

/** A pod and what was asked for it. */
export interface ClusterPod extends Pod {
  readonly annotations: Labels;
  readonly spec: PodSpec;
  /** What its pods were made of: policies cannot tell them apart. */
  readonly template: string;
  /** The Service under which the pod has a name of its own. */
  readonly namedBy?: string;
  /** Belongs to the stack under proof. */
  readonly ours: boolean;
}

interface Template {
  readonly metadata?: { readonly labels?: Labels; readonly annotations?: Labels };
  readonly spec: PodSpec;
}

interface WorkloadSpec {
  readonly template: Template;
  readonly replicas?: number;
  readonly serviceName?: string;
}

/**
 * The pods of a workload. At least two: what holds between two pods of one template must not depend on how many there
 * are, and a node agent has one for each node. Only those that are really there have names of their own.
 */
export function podsOf({ kind, metadata, spec }: Manifest, ours: boolean): ClusterPod[] {
  const namespace = metadata.namespace ?? 'default';
  const pod = (
    name: string,
    { metadata: { labels = {}, annotations = {} } = {}, ...template }: Template,
    namedBy?: string,
  ): ClusterPod => ({
    kind: 'pod',
    namespace,
    name,
    template: `${kind} ${namespace}/${metadata.name}`,
    namedBy,
    labels,
    annotations,
    addresses: [],
    ports: template.spec.containers.flatMap(({ ports = [] }) => ports),
    spec: template.spec,
    ours,
  });
  if (kind === 'Pod') return [pod(metadata.name, { metadata, spec: spec as PodSpec })];
  if (!['StatefulSet', 'DaemonSet', 'Deployment'].includes(kind)) return [];
  const { template, replicas = 1, serviceName } = spec as WorkloadSpec;
  return Array.from({ length: Math.max(2, replicas) }, (_, index) =>
    pod(`${metadata.name}-${index}`, template, index < replicas ? serviceName : undefined),
  );
}

/** Somebody else's pod in each namespace of the stack, to see that living there gives it nothing. */
export function lodgers(stack: readonly Manifest[]): ClusterPod[] {
  const namespaces = new Set(
    stack.filter((manifest) => podsOf(manifest, true).length > 0).map(({ metadata }) => metadata.namespace),
  );
  return [...namespaces].flatMap((namespace) =>
    podsOf({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'lodger', namespace }, spec: { containers: [] } }, false),
  );
}
