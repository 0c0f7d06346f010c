import type { Construct } from 'constructs';
import { grantInCluster, grantInNamespace } from '../../kubernetes/access';
import type { Identity } from '../../kubernetes/labels';
import type { PrometheusProps } from './props';

const READ = ['get', 'list', 'watch'];

/** What the discovery of endpoint slices and pods looks at, and no more. */
const DISCOVERY = [
  { apiGroups: [''], resources: ['services', 'pods'], verbs: READ },
  { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: READ },
];

/** Lets Prometheus find its targets: in the namespaces where they are, and nodes where kubelets are scraped. */
export class DiscoveryAccess {
  private readonly namespaces = new Set<string>();

  constructor(
    private readonly prometheus: Construct,
    private readonly identity: Identity,
  ) {}

  /** What the props ask for. */
  grant({ discover, kubelets, alert }: PrometheusProps): void {
    for (const { namespace } of alert?.alerts ?? []) this.lookInto(namespace);
    for (const namespace of [...(discover?.pods?.namespaces ?? []), ...(discover?.services?.namespaces ?? [])]) {
      this.lookInto(namespace);
    }
    if (kubelets === 'off') return;
    grantInCluster(this.prometheus, this.identity, [
      { apiGroups: [''], resources: ['nodes'], verbs: READ },
      { apiGroups: [''], resources: ['nodes/metrics'], verbs: ['get'] },
    ]);
  }

  /** Discovery in one namespace. */
  lookInto(namespace: string): void {
    if (this.namespaces.has(namespace)) return;
    this.namespaces.add(namespace);
    grantInNamespace(this.prometheus, this.identity, namespace, DISCOVERY);
  }
}
