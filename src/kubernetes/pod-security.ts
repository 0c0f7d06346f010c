import type { PodSecurityContext, SecurityContext } from 'cdk8s-plus-28/lib/imports/k8s';

/** The pod part of Pod Security `restricted`: never root, the runtime's seccomp profile, a group for the volumes. */
export function restrictedPod(user: number): PodSecurityContext {
  return {
    runAsNonRoot: true,
    runAsUser: user,
    runAsGroup: user,
    fsGroup: user,
    fsGroupChangePolicy: 'OnRootMismatch',
    seccompProfile: { type: 'RuntimeDefault' },
  };
}

/** The one exception: root, to read the logs of every pod on the node. Still without capabilities. */
export function rootPod(): PodSecurityContext {
  return { runAsUser: 0, runAsGroup: 0, seccompProfile: { type: 'RuntimeDefault' } };
}

/** The container part, the same for all: nothing to gain, nothing to write but the mounted volumes. */
export function restrictedContainer(): SecurityContext {
  return { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } };
}

/** Levels of Pod Security admission. */
export type PodSecurityLevel = 'restricted' | 'baseline' | 'privileged';

/** Labels that make a namespace enforce a level; violations are also warned about and audited. */
export function podSecurityLabels(level: PodSecurityLevel): Record<string, string> {
  const mode = (name: string): string => `pod-security.kubernetes.io/${name}`;
  return { [mode('enforce')]: level, [mode('warn')]: level, [mode('audit')]: level };
}
