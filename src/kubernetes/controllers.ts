import type { ApiObject } from 'cdk8s';
import { KubeDaemonSet, KubeDeployment, KubeStatefulSet, type PodTemplateSpec } from 'cdk8s-plus-28/lib/imports/k8s';
import type { Construct } from 'constructs';
import type { Identity } from './labels';
import { lazy } from './lazy';
import type { NamedPort } from './network/endpoint';
import { type Manifest, finalize, namespaced } from './object';
import { podsService, podsServiceName } from './services';
import { type Storage, claimTemplate } from './storage';

/** Makes the objects that keep pods of a template running; returns the one that holds the template. */
export type Controller = (
  scope: Construct,
  identity: Identity,
  ports: readonly NamedPort[],
  template: () => PodTemplateSpec,
) => ApiObject;

/** Pods with a name, and a volume `data` each: a claim, or with `ephemeral` an empty folder lost with the pod. */
export function statefulSet(storage: Storage | 'ephemeral', replicas = 1): Controller {
  return (scope, identity, ports, template) => {
    podsService(scope, identity, ports);
    const set = namespaced(KubeStatefulSet, scope, 'stateful-set', {
      metadata: { name: identity.name, namespace: identity.namespace, labels: { ...identity.labels } },
      spec: lazy(() => ({
        serviceName: podsServiceName(identity),
        replicas,
        podManagementPolicy: 'Parallel',
        selector: { matchLabels: { ...identity.selector } },
        template: storage === 'ephemeral' ? withEmptyData(template()) : template(),
        ...(storage !== 'ephemeral' && {
          volumeClaimTemplates: [claimTemplate(storage)],
          persistentVolumeClaimRetentionPolicy: {
            whenDeleted: storage.whenDeleted ?? 'Retain',
            whenScaled: storage.whenScaled ?? 'Retain',
          },
        }),
      })),
    });
    finalize(set, withClaimKinds);
    return set;
  };
}

/**
 * The typed class leaves out the kind of a claim template, which the API server then fills in: Argo CD takes that for
 * a difference for ever.
 */
function withClaimKinds(manifest: Manifest): Manifest {
  const spec = manifest['spec'] as { readonly volumeClaimTemplates?: readonly object[] };
  if (spec.volumeClaimTemplates === undefined) return manifest;
  const claim = { apiVersion: 'v1', kind: 'PersistentVolumeClaim' };
  const volumeClaimTemplates = spec.volumeClaimTemplates.map((template) => ({ ...claim, ...template }));
  return { ...manifest, spec: { ...spec, volumeClaimTemplates } };
}

/** Pods that are alike and keep nothing. */
export function deployment(replicas: number): Controller {
  return (scope, identity, _ports, template) =>
    namespaced(KubeDeployment, scope, 'deployment', {
      metadata: { name: identity.name, namespace: identity.namespace, labels: { ...identity.labels } },
      spec: lazy(() => ({
        replicas,
        selector: { matchLabels: { ...identity.selector } },
        template: template(),
      })),
    });
}

/** One pod on every node. */
export function daemonSet(): Controller {
  return (scope, identity, _ports, template) =>
    namespaced(KubeDaemonSet, scope, 'daemon-set', {
      metadata: { name: identity.name, namespace: identity.namespace, labels: { ...identity.labels } },
      spec: lazy(() => ({
        selector: { matchLabels: { ...identity.selector } },
        updateStrategy: { type: 'RollingUpdate' },
        template: template(),
      })),
    });
}

function withEmptyData(template: PodTemplateSpec): PodTemplateSpec {
  if (template.spec === undefined) return template;
  const volumes = [...(template.spec.volumes ?? []), { name: 'data', emptyDir: {} }];
  return { ...template, spec: { ...template.spec, volumes } };
}
