import type { Manifest } from '../../src';
import { TEST_CERTIFICATE } from './certificates';
import { find } from './manifests';

/** The fields of a pod's specification that matter to the program in it, in Kubernetes' own names. */
export interface PodSpec {
  readonly serviceAccountName?: string;
  readonly automountServiceAccountToken?: boolean;
  readonly volumes?: readonly Volume[];
  readonly containers: readonly {
    readonly name: string;
    readonly image: string;
    readonly args?: readonly string[];
    readonly env?: readonly EnvironmentVariable[];
    readonly ports?: readonly { readonly name: string; readonly containerPort: number }[];
    readonly readinessProbe?: { readonly httpGet: { readonly path: string; readonly port: string } };
    readonly volumeMounts?: readonly {
      readonly name: string;
      readonly mountPath: string;
      readonly readOnly?: boolean;
    }[];
  }[];
}

interface EnvironmentVariable {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: {
    readonly secretKeyRef?: { readonly name: string; readonly key: string };
    readonly fieldRef?: { readonly fieldPath: string };
  };
}

interface Items {
  readonly name?: string;
  readonly items?: readonly { readonly key: string; readonly path: string }[];
}

interface Volume {
  readonly name: string;
  readonly configMap?: Items;
  readonly secret?: { readonly secretName: string; readonly items?: Items['items'] };
  readonly projected?: { readonly sources: readonly { readonly configMap?: Items; readonly secret?: Items }[] };
  readonly hostPath?: { readonly path: string };
  readonly emptyDir?: object;
}

/** What the kubelet gives to the one container of a pod. */
export interface Container {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Read-only files by their absolute path in the container. */
  readonly files: Readonly<Record<string, string>>;
  /** Folders that the container may write to, and the node's folders. */
  readonly folders: readonly string[];
}

/** The pod's specification within a StatefulSet or DaemonSet. */
export function podSpec(workload: Manifest): PodSpec {
  return (workload['spec'] as { template: { spec: PodSpec } }).template.spec;
}

/** What the kubelet mounts into pods that use the Kubernetes API. */
const SERVICE_ACCOUNT_FILES = {
  '/var/run/secrets/kubernetes.io/serviceaccount/token': 'token-of-the-service-account',
  '/var/run/secrets/kubernetes.io/serviceaccount/ca.crt': TEST_CERTIFICATE,
};

/** The value that tests put behind a secret key. */
export type SecretValues = (name: string, key: string) => string;

/**
 * The container of a workload's pod with its arguments, environment and mounted files, out of the manifests alone.
 *
 * @param ordinal which of the pods of a StatefulSet
 */
export function containerOf(
  manifests: readonly Manifest[],
  workload: Manifest,
  secrets: SecretValues,
  ordinal = 0,
): Container {
  const pod = `${workload.metadata.name}-${ordinal}`;
  const spec = podSpec(workload);
  const [container] = spec.containers;
  if (container === undefined) throw new Error(`${workload.metadata.name} has no container`);
  const namespace = workload.metadata.namespace ?? 'default';
  const configMap = (name: string): Record<string, string> =>
    (find(manifests, 'ConfigMap', name, namespace)['data'] ?? {}) as Record<string, string>;

  const files: Record<string, string> = spec.automountServiceAccountToken === true ? { ...SERVICE_ACCOUNT_FILES } : {};
  const folders: string[] = [];
  for (const { name, mountPath } of container.volumeMounts ?? []) {
    const volume = spec.volumes?.find((candidate) => candidate.name === name);
    const content = volume && volumeFiles(volume, configMap, secrets);
    if (content === undefined) folders.push(mountPath);
    else {
      for (const [path, text] of Object.entries(content)) files[`${mountPath}/${path}`] = text;
    }
  }
  const env = Object.fromEntries(
    (container.env ?? []).map((variable) => [variable.name, variableValue(variable, pod, secrets)]),
  );
  return { args: container.args ?? [], env, files, folders };
}

/** The files of a volume by their path within it; undefined for a volume that the program itself fills. */
function volumeFiles(
  volume: Volume,
  configMap: (name: string) => Record<string, string>,
  secrets: SecretValues,
): Record<string, string> | undefined {
  if (volume.configMap) return pick(volume.configMap.items, configMap(volume.configMap.name ?? ''));
  if (volume.secret) {
    const { secretName, items = [] } = volume.secret;
    return Object.fromEntries(items.map(({ key, path }) => [path, secrets(secretName, key)]));
  }
  if (volume.projected) {
    const sources = volume.projected.sources.map((source) =>
      pick(source.configMap?.items, configMap(source.configMap?.name ?? '')),
    );
    return Object.assign({}, ...sources) as Record<string, string>;
  }
  return undefined;
}

function pick(items: Items['items'], data: Record<string, string>): Record<string, string> {
  if (items === undefined) return data;
  return Object.fromEntries(
    items.map(({ key, path }) => {
      const text = data[key];
      if (text === undefined) throw new Error(`a volume asks for the key ${key}, which its ConfigMap does not have`);
      return [path, text];
    }),
  );
}

function variableValue({ name, value, valueFrom }: EnvironmentVariable, pod: string, secrets: SecretValues): string {
  if (value !== undefined) return value;
  if (valueFrom?.secretKeyRef) return secrets(valueFrom.secretKeyRef.name, valueFrom.secretKeyRef.key);
  if (valueFrom?.fieldRef?.fieldPath === 'spec.nodeName') return 'test-node';
  if (valueFrom?.fieldRef?.fieldPath === 'metadata.name') return pod;
  throw new Error(`the tests do not know how the kubelet would fill the variable ${name}`);
}
