import { KubeNamespace, KubeNetworkPolicy } from 'cdk8s-plus-28/lib/imports/k8s';
import { Construct } from 'constructs';
import { clusterScoped, namespaced } from './object';
import { type PodSecurityLevel, podSecurityLabels } from './pod-security';

export interface NamespaceProps {
  readonly name: string;
  /** What Pod Security admission enforces in it. */
  readonly podSecurity: PodSecurityLevel;
}

/** A namespace that belongs to the stack: Pod Security is enforced, and no pod talks to anyone unless a policy says so. */
export class StackNamespace extends Construct {
  constructor(scope: Construct, id: string, { name, podSecurity }: NamespaceProps) {
    super(scope, id);
    const labels = { 'app.kubernetes.io/part-of': 'signalbox' };
    clusterScoped(KubeNamespace, this, 'namespace', {
      metadata: { name, labels: { ...labels, ...podSecurityLabels(podSecurity) } },
    });
    namespaced(KubeNetworkPolicy, this, 'default-deny', {
      metadata: { name: 'default-deny', namespace: name, labels },
      spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
    });
  }
}
