import { IntOrString, KubeService } from 'cdk8s-plus-28/lib/imports/k8s';
import type { Construct } from 'constructs';
import type { Identity } from './labels';
import type { NamedPort } from './network/endpoint';
import { namespaced } from './object';

/** The one address in front of all pods of a part. */
export function clusterService(scope: Construct, identity: Identity, ports: readonly NamedPort[]): void {
  service(scope, 'service', identity.name, identity, ports, {});
}

/** Name of the headless Service that gives the pods of a StatefulSet names of their own. */
export function podsServiceName(identity: Identity): string {
  return `${identity.name}-pods`;
}

/** Pods have their names from their first moment, ready or not: members of a ring find each other while starting. */
export function podsService(scope: Construct, identity: Identity, ports: readonly NamedPort[]): void {
  const headless = { clusterIp: 'None', publishNotReadyAddresses: true };
  service(scope, 'pods-service', podsServiceName(identity), identity, ports, headless);
}

function service(
  scope: Construct,
  id: string,
  name: string,
  { namespace, labels, selector }: Identity,
  ports: readonly NamedPort[],
  options: { readonly clusterIp?: string; readonly publishNotReadyAddresses?: boolean },
): void {
  namespaced(KubeService, scope, id, {
    metadata: { name, namespace, labels: { ...labels } },
    spec: {
      ...options,
      selector: { ...selector },
      ports: ports.map((port) => ({
        name: port.name,
        port: port.number,
        targetPort: IntOrString.fromString(port.name),
        protocol: 'TCP',
      })),
    },
  });
}
