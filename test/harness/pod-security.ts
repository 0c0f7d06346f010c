/** The fields of a pod that Pod Security admission looks at, in Kubernetes' own names. */
interface SecuredPod {
  readonly hostNetwork?: boolean;
  readonly hostPID?: boolean;
  readonly hostIPC?: boolean;
  readonly securityContext?: SecurityContext & { readonly sysctls?: readonly unknown[] };
  readonly volumes?: readonly Readonly<Record<string, unknown>>[];
  readonly initContainers?: readonly SecuredContainer[];
  readonly containers: readonly SecuredContainer[];
}

interface SecuredContainer {
  readonly name: string;
  readonly ports?: readonly { readonly hostPort?: number }[];
  readonly securityContext?: SecurityContext & {
    readonly privileged?: boolean;
    readonly allowPrivilegeEscalation?: boolean;
    readonly capabilities?: { readonly add?: readonly string[]; readonly drop?: readonly string[] };
    readonly procMount?: string;
  };
}

interface SecurityContext {
  readonly runAsNonRoot?: boolean;
  readonly runAsUser?: number;
  readonly seccompProfile?: { readonly type: string };
  readonly seLinuxOptions?: object;
}

const VOLUME_TYPES = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'persistentVolumeClaim',
  'projected',
  'secret',
];

/** Why Pod Security level `restricted` would refuse a pod, after the standard as Kubernetes publishes it. */
export function restrictedViolations(pod: unknown): string[] {
  const spec = pod as SecuredPod;
  const context = spec.securityContext ?? {};
  const host = (['hostNetwork', 'hostPID', 'hostIPC'] as const).filter((field) => spec[field] === true);
  const volumes = (spec.volumes ?? []).flatMap((volume) =>
    Object.keys(volume).filter((type) => type !== 'name' && !VOLUME_TYPES.includes(type)),
  );
  return [
    ...host,
    ...volumes.map((type) => `a volume of type ${type}`),
    ...(context.sysctls === undefined ? [] : ['sysctls']),
    ...(context.runAsUser === 0 ? ['runAsUser 0'] : []),
    ...(context.seLinuxOptions === undefined ? [] : ['seLinuxOptions']),
    ...[...(spec.initContainers ?? []), ...spec.containers].flatMap((container) => ofContainer(container, context)),
  ];
}

function ofContainer(
  { name, ports = [], securityContext: own = {} }: SecuredContainer,
  pod: SecurityContext,
): string[] {
  const rules: readonly (readonly [problem: string, violated: boolean])[] = [
    ['a host port', ports.some(({ hostPort = 0 }) => hostPort !== 0)],
    ['privileged', own.privileged === true],
    ['privilege escalation is allowed', own.allowPrivilegeEscalation !== false],
    ['may run as root', (own.runAsNonRoot ?? pod.runAsNonRoot) !== true],
    ['runAsUser 0', own.runAsUser === 0],
    ['capabilities are not dropped', own.capabilities?.drop?.includes('ALL') !== true],
    ['capabilities are added', (own.capabilities?.add ?? []).some((added) => added !== 'NET_BIND_SERVICE')],
    [
      'no seccomp profile',
      !['RuntimeDefault', 'Localhost'].includes((own.seccompProfile ?? pod.seccompProfile)?.type ?? ''),
    ],
    ['procMount', (own.procMount ?? 'Default') !== 'Default'],
  ];
  return rules.filter(([, violated]) => violated).map(([problem]) => `${name}: ${problem}`);
}
