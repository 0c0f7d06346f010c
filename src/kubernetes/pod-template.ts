import type { Duration } from 'cdk8s';
import type { Container, EnvVar, PodTemplateSpec, Volume, VolumeMount } from 'cdk8s-plus-28/lib/imports/k8s';
import { type ConfigFolder, checksum } from './config-files';
import { type Image, imageReference } from './image';
import type { Identity } from './labels';
import type { NamedPort } from './network/endpoint';
import type { PodOptions } from './pod-options';
import { restrictedContainer, restrictedPod, rootPod } from './pod-security';
import { type HealthPaths, probes } from './probes';
import { type Resources, resourceRequirements } from './resources';
import { SECRETS_FOLDER, type SecretKey } from './secret-key';

/** What a part says about the program that it runs. */
export interface Program {
  /** Name of the container. */
  readonly name: string;
  readonly image: Image;
  /** User and group that own the program's files; `root` is for the node agent alone. */
  readonly user: number | 'root';
  /** The program itself, where the image's own entry point cannot be relied on. @default the image's */
  readonly command?: readonly string[];
  /** Command line; asked for when manifests are rendered, after all wiring. */
  readonly args: () => readonly string[];
  readonly env: () => readonly EnvVar[];
  readonly ports: readonly NamedPort[];
  readonly health: HealthPaths;
  readonly resources: Resources;
  readonly config: readonly ConfigFolder[];
  /** Where the volume `data` appears. */
  readonly dataPath?: string;
  /** Folders that the program writes to and that may be lost with the pod. */
  readonly scratch?: readonly string[];
  /** Folders of the node, by the name of their volume. */
  readonly hostFolders?: readonly {
    readonly name: string;
    readonly path: string;
    readonly mountPath: string;
    readonly writable?: boolean;
  }[];
  /** The program talks to the Kubernetes API, so its pods get a service-account token. */
  readonly usesKubernetesApi?: boolean;
  /** How long the program may take to finish what it has begun. */
  readonly gracePeriod: Duration;
}

/** The pod template of a part: its program, what the user decided about the pods, and the secrets to mount. */
export function podTemplate(
  identity: Identity,
  program: Program,
  options: PodOptions,
  secrets: readonly SecretKey[],
): PodTemplateSpec {
  const rolling = program.config.filter((folder) => folder.reloads !== true);
  const annotations = {
    ...(rolling.length > 0 && { 'signalbox/config-checksum': checksum(rolling.map((folder) => folder.files())) }),
    ...options.podAnnotations,
  };
  const mounted = [...configVolumes(identity, program), ...secretVolumes(secrets), ...ownVolumes(program)];
  return {
    metadata: {
      labels: { ...options.podLabels, ...identity.labels },
      ...(Object.keys(annotations).length > 0 && { annotations }),
    },
    spec: {
      serviceAccountName: identity.name,
      automountServiceAccountToken: program.usesKubernetesApi ?? false,
      enableServiceLinks: false,
      securityContext: program.user === 'root' ? rootPod() : restrictedPod(program.user),
      terminationGracePeriodSeconds: (options.gracePeriod ?? program.gracePeriod).toSeconds(),
      nodeSelector: { ...(options.nodeSelector ?? { 'kubernetes.io/os': 'linux' }) },
      tolerations: options.tolerations && [...options.tolerations],
      affinity: options.affinity,
      topologySpreadConstraints: options.topologySpread && [...options.topologySpread],
      priorityClassName: options.priorityClass,
      imagePullSecrets: options.imagePullSecrets?.map((name) => ({ name })),
      containers: [
        container(
          program,
          options,
          mounted.map(({ mount }) => mount),
        ),
      ],
      volumes: [...mounted.flatMap(({ volume }) => volume ?? []), ...(options.volumes ?? [])],
    },
  };
}

function container(program: Program, options: PodOptions, mounts: readonly VolumeMount[]): Container {
  const health = { ...program.health, startSeconds: options.startPeriod?.toSeconds() ?? program.health.startSeconds };
  const env = [...program.env(), ...(options.env ?? [])];
  return {
    name: program.name,
    image: imageReference(program.image, options.image),
    imagePullPolicy: 'IfNotPresent',
    ...(program.command && { command: [...program.command] }),
    args: [...program.args()],
    ...(env.length > 0 && { env }),
    ports: program.ports.map(({ name, number }) => ({ name, containerPort: number, protocol: 'TCP' })),
    resources: resourceRequirements({ ...program.resources, ...options.resources }),
    securityContext: restrictedContainer(),
    ...probes(health),
    volumeMounts: [...mounts, ...(options.mounts ?? [])],
  };
}

/** A volume with its place in the container; a StatefulSet brings the volume `data` itself. */
interface Mounted {
  readonly volume?: Volume;
  readonly mount: VolumeMount;
}

/** Name of the ConfigMap behind a folder of configuration. */
export function configMapName(identity: Identity, folder: ConfigFolder): string {
  return `${identity.name}-${folder.id}`;
}

function configVolumes(identity: Identity, program: Program): Mounted[] {
  return program.config.map((folder) => ({
    volume: folder.volume?.() ?? { name: folder.id, configMap: { name: configMapName(identity, folder) } },
    mount: { name: folder.id, mountPath: folder.mountPath, readOnly: true },
  }));
}

function secretVolumes(secrets: readonly SecretKey[]): Mounted[] {
  const names = [...new Set(secrets.map(({ name }) => name))].sort();
  return names.map((name) => {
    const keys = [...new Set(secrets.filter((secret) => secret.name === name).map(({ key }) => key))].sort();
    return {
      volume: {
        name: secretVolume(name),
        secret: { secretName: name, items: keys.map((key) => ({ key, path: key })) },
      },
      mount: { name: secretVolume(name), mountPath: `${SECRETS_FOLDER}/${name}`, readOnly: true },
    };
  });
}

/** A Secret's name may have dots and 253 characters; that of a volume may not. */
function secretVolume(name: string): string {
  const plain = `secret-${name}`;
  if (/^[-a-z0-9]{1,63}$/.test(plain)) return plain;
  return `${plain.replaceAll('.', '-').slice(0, 46)}-${checksum([{ name }])}`;
}

function ownVolumes(program: Program): Mounted[] {
  const data: Mounted[] =
    program.dataPath === undefined ? [] : [{ mount: { name: 'data', mountPath: program.dataPath } }];
  const scratch = (program.scratch ?? []).map((mountPath) => {
    const name = `scratch${mountPath.replaceAll('/', '-')}`;
    return { volume: { name, emptyDir: {} }, mount: { name, mountPath } };
  });
  const host = (program.hostFolders ?? []).map(({ name, path, mountPath, writable = false }) => ({
    volume: { name, hostPath: { path, type: writable ? 'DirectoryOrCreate' : 'Directory' } },
    mount: { name, mountPath, ...(!writable && { readOnly: true, mountPropagation: 'HostToContainer' }) },
  }));
  return [...data, ...scratch, ...host];
}
