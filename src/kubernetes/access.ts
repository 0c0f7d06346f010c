import {
  KubeClusterRole,
  KubeClusterRoleBinding,
  KubeRole,
  KubeRoleBinding,
  type PolicyRule,
} from 'cdk8s-plus-28/lib/imports/k8s';
import type { Construct } from 'constructs';
import type { Identity } from './labels';
import { clusterScoped, namespaced } from './object';

const RBAC = 'rbac.authorization.k8s.io';

/** Lets the pods of a part read what the rules say in one namespace. */
export function grantInNamespace(scope: Construct, identity: Identity, namespace: string, rules: PolicyRule[]): void {
  // The owner's namespace is in the name: two stacks may both want to look into one namespace.
  const name = namespace === identity.namespace ? identity.name : `${identity.namespace}-${identity.name}`;
  const metadata = { name, namespace, labels: { ...identity.labels } };
  namespaced(KubeRole, scope, `role-${namespace}`, { metadata, rules });
  namespaced(KubeRoleBinding, scope, `role-binding-${namespace}`, {
    metadata,
    roleRef: { apiGroup: RBAC, kind: 'Role', name },
    subjects: [{ kind: 'ServiceAccount', name: identity.name, namespace: identity.namespace }],
  });
}

/** Lets the pods of a part read what the rules say in the whole cluster. */
export function grantInCluster(scope: Construct, identity: Identity, rules: PolicyRule[]): void {
  const metadata = { name: `signalbox-${identity.namespace}-${identity.name}`, labels: { ...identity.labels } };
  clusterScoped(KubeClusterRole, scope, 'cluster-role', { metadata, rules });
  clusterScoped(KubeClusterRoleBinding, scope, 'cluster-role-binding', {
    metadata,
    roleRef: { apiGroup: RBAC, kind: 'ClusterRole', name: metadata.name },
    subjects: [{ kind: 'ServiceAccount', name: identity.name, namespace: identity.namespace }],
  });
}
